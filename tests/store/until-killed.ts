import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect } from 'vitest'

/** Runs a script in a process of its own until it has said so many lines, and kills it as a cut of power would. */
export async function linesUntilKilled(
  script: string,
  args: readonly string[],
  lines: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += String(chunk)))
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  const ended = once(child, 'close')
  while (said.split('\n').length <= lines && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), ended])
  expect(complaint).toBe('')
  child.kill('SIGKILL')
  await ended
  return said.split('\n').slice(0, -1)
}
