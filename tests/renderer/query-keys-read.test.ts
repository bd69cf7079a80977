import { expect, it } from 'vitest'
import { readTables } from '../../src-renderer/api/query-keys.ts'
import { getBody } from '../../src-main/usecases/bodies.ts'
import { loadDossier } from '../../src-main/usecases/dossier.ts'
import type { ReadStore } from '../../src-main/usecases/ports.ts'
import { openSmallBody } from '../support/small-body.ts'
import { decide } from '../support/small-votes.ts'

/** The store, noting which tables are asked for. */
function noting(store: ReadStore, asked: Set<string>): ReadStore {
  return new Proxy(store, {
    get(target, name) {
      const method = Reflect.get(target, name) as unknown
      if ((name !== 'get' && name !== 'where') || typeof method !== 'function') return method
      return (table: string, ...rest: readonly unknown[]) => {
        asked.add(table)
        return Reflect.apply(method, target, [table, ...rest]) as unknown
      }
    },
  })
}

it('what a session and a body read makes them old when it is written', async () => {
  const body = await openSmallBody()
  const sessionId = await body.opened()
  await decide(body, await body.start(sessionId))
  const { environment, bodyId } = body
  const read = (ask: (store: ReadStore) => unknown) =>
    body.read((store) => {
      const asked = new Set<string>()
      ask(noting(store, asked))
      return [...asked].sort()
    })
  const missing = (root: keyof typeof readTables, tables: readonly string[]) =>
    tables.filter((table) => !(readTables[root] as readonly string[]).includes(table))
  expect(
    missing(
      'session',
      read((store) => loadDossier(store, sessionId, environment)),
    ),
  ).toEqual([])
  expect(
    missing(
      'body',
      read((store) => getBody(store, bodyId, environment.now())),
    ),
  ).toEqual([])
  body.close()
})
