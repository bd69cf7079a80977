import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { PaperCheck } from '../domain/paper-check.ts'
import { checkLimit } from '../domain/attachment.ts'
import { wordCheck } from '../locale/check-texts.ts'
import { hostMessages } from '../locale/host-messages.ts'
import { createPrinter } from '../pdf/printer.ts'
import { createReader } from '../pdf/reader.ts'
import { type Checking, checkPaper } from '../usecases/check-paper.ts'
import type { Environment } from '../usecases/ports.ts'
import { dataFilePath, openDataFile } from './data-file.ts'
import { deviceIdentity } from './device-identity.ts'
import { systemEnvironment } from './environment.ts'

const { verify: texts } = hostMessages.cli

/** What each verdict answers to the shell. */
const codes: Record<PaperCheck['verdict'], number> = {
  original: 0,
  attachment: 0,
  resaved: 3,
  altered: 4,
  claimed: 5,
  unknown: 5,
  encrypted: 6,
  unreadable: 6,
  truncated: 6,
  notPdf: 6,
}

/** Checks a file against the data file of a folder, or by itself where there is none. */
export async function verifyFile(options: {
  file: string
  data: string
  print(line: string): void
}): Promise<number> {
  const { file, data, print } = options
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return refused(texts.noFile(file))
  if (found.size === 0) return refused(texts.empty(file))
  if (found.size > checkLimit) return refused(texts.tooLarge(file, checkLimit / 1024 / 1024))
  const store = openStore(data)
  const [reader, printer] = [createReader(), createPrinter()]
  try {
    const query: Checking['query'] = store ? (run) => store.store().read(run) : null
    const check = await checkPaper(await readFile(file), { query, reader, printer, env: systemEnvironment })
    const { headline, lines } = wordCheck(check)
    for (const line of [headline, ...lines]) print(line)
    print(texts.digest(check.sha256 ?? ''))
    print(store ? texts.against(data) : texts.alone(data))
    // Without the original file nothing is proved, however well it agrees with itself.
    return check.against === 'embedded' && check.verdict === 'resaved' ? 5 : codes[check.verdict]
  } finally {
    await reader.close()
    await printer.close()
    store?.close()
  }

  function refused(line: string): number {
    print(line)
    return 6
  }
}

/** Null where there is no data file, or it cannot be opened now: none is made to answer a question. */
function openStore(folder: string) {
  if (!existsSync(dataFilePath(folder))) return null
  const environment: Environment = {
    ...systemEnvironment,
    deviceId: deviceIdentity(folder, systemEnvironment),
  }
  const file = openDataFile(folder, environment)
  if (file.reason() === null) return file
  file.close()
  return null
}
