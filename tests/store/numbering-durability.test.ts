import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sharedSeries } from '../../src-main/domain/numbering.ts'
import { ownDataFile } from '../support/data-files.ts'
import { expectGapless } from '../support/numbers.ts'
import { linesUntilKilled } from './until-killed.ts'

let data: ReturnType<typeof ownDataFile>
beforeEach(() => {
  data = ownDataFile()
})
afterEach(() => data.remove())

it('R23: a process killed while it numbers leaves no gap and no repeat, and the next one goes on', async () => {
  const acknowledged: string[] = []
  for (const keys of [4, 13]) {
    acknowledged.push(...(await linesUntilKilled('number-until-killed.ts', [data.folder], keys)))
    const store = data.open(join(data.folder, 'secretariado.sqlite'))
    store.read((reader) => {
      expectGapless(reader, [sharedSeries])
      const kept = new Set(
        [
          ...reader.where('session', {}),
          ...reader.where('agreement', {}),
          ...reader.where('minutes', {}),
        ].map(({ key }) => key),
      )
      expect(acknowledged.filter((key) => !kept.has(key))).toEqual([])
    })
    data.close(store)
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(17)
}, 120_000)
