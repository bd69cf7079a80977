import { onScopeDispose, shallowRef, watch } from 'vue'
import type { NodeId, ProblemTreeId } from '../../../src-main/domain/ids.ts'
import type { NodeText } from './node-writing.ts'

/** What the window of the desk looks at; the one of the room follows it. */
export type DeskSight = { readonly nodeId: NodeId | null; readonly of: NodeText }
type Message = { readonly type: 'opened' } | { readonly type: 'looks'; readonly sight: DeskSight }

/** Between the windows of one tree. */
function openLink(treeId: ProblemTreeId, hear: (message: Message) => void): (message: Message) => void {
  const channel = new BroadcastChannel(`tree ${treeId}`)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data))
  onScopeDispose(() => channel.close())
  // A channel has no origin to name: it never leaves its own.
  // eslint-disable-next-line unicorn/require-post-message-target-origin
  return (message) => channel.postMessage(message)
}

/** Tells the windows of the room what is looked at, now and each time one of them opens. */
export function useDeskSight(treeId: ProblemTreeId, sight: () => DeskSight): void {
  const say = openLink(treeId, ({ type }) => {
    if (type === 'opened') tell()
  })
  const tell = () => say({ type: 'looks', sight: sight() })
  watch(() => JSON.stringify(sight()), tell, { immediate: true })
}

/** What the desk looks at, in the window of the room. */
export function useRoomSight(treeId: ProblemTreeId) {
  const sight = shallowRef<DeskSight>({ nodeId: null, of: 'text' })
  const say = openLink(treeId, (message) => {
    if (message.type === 'looks') sight.value = message.sight
  })
  say({ type: 'opened' })
  return sight
}
