import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sharedSeries } from '../../src-main/domain/numbering.ts'
import { ownDataFile } from '../support/data-files.ts'
import { expectGapless } from '../support/numbers.ts'

let data: ReturnType<typeof ownDataFile>
beforeEach(() => {
  data = ownDataFile()
})
afterEach(() => data.remove())

/** Numbers in a process of its own until it has said so many keys, and is killed as a cut of power would. */
async function numberUntilKilled(keys: number): Promise<string[]> {
  const script = resolve(import.meta.dirname, 'number-until-killed.ts')
  const child = spawn(process.execPath, [script, data.folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  const ended = once(child, 'close')
  while (said.split('\n').length <= keys && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), ended])
  expect(complaint).toBe('')
  child.kill('SIGKILL')
  await ended
  return said.split('\n').slice(0, -1)
}

it('R23: a process killed while it numbers leaves no gap and no repeat, and the next one goes on', async () => {
  const acknowledged: string[] = []
  for (const keys of [3, 8, 14]) {
    acknowledged.push(...(await numberUntilKilled(keys)))
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
  expect(acknowledged.length).toBeGreaterThanOrEqual(25)
}, 120_000)
