import type { Environment, Host, Joiner, Printer } from '../usecases/ports.ts'
import type { Changes } from './changes.ts'
import type { DataFile } from './data-file.ts'
import type { Log } from './refusals.ts'

/** What the application is made of below its handlers. */
export type Parts = {
  readonly environment: Environment
  readonly host: Host
  readonly file: DataFile
  readonly printer: Printer
  readonly joiner: Joiner
  readonly changes: Changes
  readonly log: Log
}
