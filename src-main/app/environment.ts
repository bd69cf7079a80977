import { createHash, randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Instant } from '../domain/time.ts'
import type { Environment } from '../usecases/ports.ts'

const folderName = 'Secretariado Abierto'

/** The clock, identities and digests of this computer. */
export const systemEnvironment: Omit<Environment, 'deviceId'> = {
  now: () => new Date().toISOString() as Instant,
  newId: uuidV7,
  sha256: (content) => createHash('sha256').update(content).digest('hex'),
}

let lastMoment = 0
let sequence = 0

/** RFC 9562 §5.7 and §6.2, method 1: milliseconds, then a counter, so that ids sort in the order they were made. */
function uuidV7(): string {
  const moment = Math.max(Date.now(), lastMoment)
  sequence = moment === lastMoment ? sequence + 1 : 0
  lastMoment = sequence > 0xfff ? moment + 1 : moment
  if (sequence > 0xfff) sequence = 0
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMoment, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * The folder of the data file, the same for every host: `--data DIR`, then `SECRETARIADO_DATA`, then the
 * per-user application folder of the system. Never «Documents», which is often synchronised to a network.
 * `--data` without a folder is an error: the usual one is not what was meant.
 */
export function dataFolder(
  args: readonly string[] = process.argv,
  variables: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = givenFolder(args) ?? variables.SECRETARIADO_DATA
  if (chosen) return resolve(chosen)
  const home = variables.HOME || homedir()
  if (platform === 'win32') return join(variables.APPDATA || join(home, 'AppData', 'Roaming'), folderName)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folderName)
  return join(variables.XDG_DATA_HOME || join(home, '.local', 'share'), 'secretariado-abierto')
}

function givenFolder(args: readonly string[]): string | null {
  const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  if (at < 0) return null
  const given = args[at] === '--data' ? args[at + 1] : args[at]!.slice('--data='.length)
  if (!given || given.startsWith('--')) throw new Error('--data without a folder')
  return given
}
