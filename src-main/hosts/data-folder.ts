import { dataFolder } from '../app/environment.ts'
import { hostMessages } from '../locale/host-messages.ts'

/** The folder of the data file. Says what is missing and ends the program when `--data` names none. */
export function dataFolderOrExit(args: readonly string[]): string {
  try {
    return dataFolder(args)
  } catch {
    process.stderr.write(`${hostMessages.start.missingData}\n`)
    process.exit(2)
  }
}
