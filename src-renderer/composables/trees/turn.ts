import { useRouter } from 'vue-router'
import { useTreeBoard } from './tree-board.ts'

/** From one part of the tree to another, with the same block selected. */
export function useTurn(part: string): () => void {
  const router = useRouter()
  const { file } = useTreeBoard()
  return () => void router.push(`/arboles/${file.value.tree.id}/${part}`)
}
