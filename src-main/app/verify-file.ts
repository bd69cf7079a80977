import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { PaperCheck } from '../domain/paper-check.ts'
import { checkLimit } from '../domain/attachment.ts'
import { RefusedError } from '../domain/failure.ts'
import { wordCheck } from '../locale/check-texts.ts'
import { wordFailure } from '../locale/errors.ts'
import { hostMessages } from '../locale/host-messages.ts'
import { createPrinter } from '../pdf/printer.ts'
import { createReader } from '../pdf/reader.ts'
import { queryReadOnly } from '../store/read-only.ts'
import { checkPaper } from '../usecases/check-paper.ts'
import { dataFilePath } from './data-file.ts'
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
  const { file, print } = options
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return refused(texts.noFile(file))
  if (found.size === 0) return refused(texts.empty(file))
  if (found.size > checkLimit) return refused(texts.tooLarge(file, checkLimit / 1024 / 1024))
  const { data, note } = dataIn(options.data)
  const [reader, printer] = [createReader(), createPrinter()]
  try {
    const query = data?.query ?? null
    const check = await checkPaper(await readFile(file), { query, reader, printer, env: systemEnvironment })
    const { headline, lines } = wordCheck(check)
    for (const line of [headline, ...lines]) print(line)
    print(texts.digest(check.sha256 ?? ''))
    print(note)
    // Without the original file nothing is proved, however well it agrees with itself.
    return check.against === 'embedded' && check.verdict === 'resaved' ? 5 : codes[check.verdict]
  } finally {
    await reader.close()
    await printer.close()
    data?.close()
  }

  function refused(line: string): number {
    print(line)
    return 6
  }
}

/** The data file of a folder, read and left as it is; none is made to answer a question. */
function dataIn(folder: string): { data: ReturnType<typeof queryReadOnly> | null; note: string } {
  const path = dataFilePath(folder)
  if (!existsSync(path)) return { data: null, note: texts.alone(folder) }
  try {
    return { data: queryReadOnly(path), note: texts.against(folder) }
  } catch (error) {
    const reason = refusalText(error)
    if (reason === null) throw error
    return { data: null, note: texts.unread(folder, reason) }
  }
}

/** What a refusal says; null for a fault. */
export function refusalText(error: unknown): string | null {
  return error instanceof RefusedError ? wordFailure(error.failure) : null
}
