import type { StandingItem } from '../domain/agenda.ts'
import { refuse } from '../domain/failure.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import { type Formula, whyCannotFill } from '../domain/snippet.ts'
import { formerOf, need } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** An item that every agenda of those kinds begins with. */
export function saveStandingItem(
  store: WriteStore,
  input: Omit<StandingItem, 'id' | 'position'> & { id: RecordId | null },
  env: Environment,
): void {
  const { bodyId } = input
  need(store, 'body', bodyId)
  const former = formerOf(store, 'standingItem', input.id, { bodyId })
  const position = former?.position ?? store.where('standingItem', { bodyId }).length
  store.put('standingItem', { ...input, id: former?.id ?? env.newId(), position })
}

export function removeStandingItem(store: WriteStore, id: RecordId): void {
  const { bodyId } = need(store, 'standingItem', id)
  store.remove('standingItem', id)
  store
    .where('standingItem', { bodyId })
    .forEach((item, position) => store.put('standingItem', { ...item, position }))
}

/** The formulas of a body, all at once and in their order; none puts back those that come with the program. */
export function saveSnippets(
  store: WriteStore,
  { bodyId, snippets }: { bodyId: BodyId; snippets: readonly Formula[] },
  env: Environment,
): void {
  need(store, 'body', bodyId)
  for (const snippet of snippets) refuse(whyCannotFill(snippet))
  for (const { id } of store.where('snippet', { bodyId })) store.remove('snippet', id)
  snippets.forEach((snippet, position) =>
    store.put('snippet', { ...snippet, id: env.newId(), bodyId, position }),
  )
}
