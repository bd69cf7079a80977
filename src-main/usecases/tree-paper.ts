import { type DrawingSpread, usualSpread } from '../domain/paper.ts'
import { localDate } from '../domain/time.ts'
import type { DocumentModel } from '../documents/model.ts'
import { objectiveTreeDocument, objectiveTreeKey } from '../documents/objective-tree.ts'
import { problemTreeDocument, problemTreeKey } from '../documents/problem-tree.ts'
import type { TreePaperData } from '../documents/tree-paper.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import { issuedModel, lastVersion } from './kept-papers.ts'
import type { PaperDraft } from './paper-draft.ts'
import type { Environment, ReadStore } from './ports.ts'

const forms = {
  problemTree: { keyOf: problemTreeKey, document: problemTreeDocument },
  objectiveTree: { keyOf: objectiveTreeKey, document: objectiveTreeDocument },
} as const

/** A tree as it stands, on the paper that is asked for, or else on that on which it was issued last. */
export function draftOfTree(
  store: ReadStore,
  kind: keyof typeof forms,
  id: string,
  env: Environment,
  asked: DrawingSpread | null,
): PaperDraft {
  const { keyOf, document } = forms[kind]
  const tree = need(store, 'problemTree', id)
  const body = need(store, 'body', tree.bodyId)
  const letterhead = currentLetterhead(store, body.id, localDate(env.now(), body.timeZone))
  const key = keyOf({ body, tree })
  const data: TreePaperData = {
    body,
    letterhead,
    tree,
    nodes: store.where('problemNode', { treeId: tree.id }),
    session: sessionOf(store, tree),
    spread: asked ?? lastSpread(store, { kind, key, bodyId: body.id }),
  }
  return {
    kind,
    key,
    bodyId: body.id,
    sessionId: null,
    logoId: letterhead?.logoId ?? null,
    sourceId: null,
    build: (stamp) => document(data, stamp),
  }
}

function sessionOf(store: ReadStore, { sessionId }: TreePaperData['tree']): TreePaperData['session'] {
  const session = sessionId && store.get('session', sessionId)
  if (!session || session.number === null) return null
  return { ...session, number: session.number }
}

function lastSpread(store: ReadStore, of: Pick<PaperDraft, 'bodyId' | 'kind' | 'key'>): DrawingSpread {
  const last = lastVersion(store, of)
  return (last && spreadOf(issuedModel(store, last))) ?? usualSpread
}

function spreadOf(model: DocumentModel | null): DrawingSpread | null {
  const block = model?.blocks.find(({ type }) => type === 'tree')
  if (!model || block?.type !== 'tree') return null
  return { paper: model.frame.paper ?? usualSpread.paper, spread: block.spread }
}
