import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../usecases/ports.ts'
import type { Log } from './refusals.ts'

const limit = 1024 * 1024

/** Faults that nobody foresaw, in `registro.log` of the data folder: the reference the person saw, and the stack. */
export function writeLog(folder: string, environment: Environment): Log {
  const file = join(folder, 'registro.log')
  return (reference, error) => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      if (existsSync(file) && statSync(file).size > limit) renameSync(file, `${file}.1`)
      appendFileSync(file, `${environment.now()} ${reference} ${stack}\n`)
    } catch {
      process.stderr.write(`${reference} ${stack}\n`)
    }
  }
}
