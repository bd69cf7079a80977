import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ReadStore } from '../../src-main/usecases/ports.ts'
import { ownDataFile } from '../support/data-files.ts'
import { strokes } from '../support/strokes.ts'
import { linesUntilKilled } from './until-killed.ts'

let data: ReturnType<typeof ownDataFile>
beforeEach(() => {
  data = ownDataFile()
})
afterEach(() => data.remove())

const withdrawalsOf = (store: ReadStore) =>
  new Set(store.where('signatureWithdrawal', {}).map(({ signatureId }) => String(signatureId)))

/** The list of the acta says that somebody signed when, and only when, there is ink of theirs that counts. */
function expectWhole(store: ReadStore) {
  const withdrawn = withdrawalsOf(store)
  const inked = store.where('documentSignature', {}).filter(({ id }) => !withdrawn.has(id))
  const listed = store.where('signature', {}).filter(({ state }) => state === 'signed')
  const seats = (ids: readonly string[]) => ids.toSorted()
  expect(seats(inked.map(({ signerId }) => signerId))).toEqual(seats(listed.map(({ seatId }) => seatId)))
}

it('R31: a process killed while people sign loses no signature, no stroke of it, and leaves none by half', async () => {
  const said = await linesUntilKilled('sign-until-killed.ts', [data.folder], 20)
  const told = (verb: string) =>
    said.filter((line) => line.startsWith(verb)).map((line) => line.slice(verb.length + 1))
  data.open(join(data.folder, 'secretariado.sqlite')).read((store) => {
    const inks = store.where('documentSignature', {}).map(({ ink }) => JSON.stringify(ink))
    const lost = told('firmó').filter((seed) => !inks.includes(JSON.stringify(strokes(Number(seed)))))
    expect(lost).toEqual([])
    expect(told('retiró').filter((id) => !withdrawalsOf(store).has(id))).toEqual([])
    // One more may have been committed and not told.
    expect(inks.length - told('firmó').length).toBeLessThanOrEqual(1)
    expectWhole(store)
  })
}, 60_000)
