import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder } from '../../app/environment.ts'
import { hostMessages } from '../../locale/host-messages.ts'

const { cli } = hostMessages
const print = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => void process.stderr.write(`${line}\n`)

// Whoever reads may have read enough: `verify acta.pdf | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await run(process.argv.slice(2))

/** 0 done, 1 failed, 2 not understood; `verify` answers 3 to 6 too: README says what each means. */
async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    print(cli.usage)
    return 0
  }
  if (command === 'demo') return demo(rest)
  if (command === 'verify') return verify(rest)
  complain(cli.unknownCommand(command))
  return 2
}

async function verify(args: readonly string[]): Promise<number> {
  const options = parseVerify(args)
  if (!options) {
    complain(cli.verifyUsage)
    return 2
  }
  try {
    const { verifyFile } = await import('../../app/verify-file.ts')
    return await verifyFile({ ...options, print })
  } catch (error) {
    complain(cli.verifyFailed(await wordsOf(error)))
    return 1
  }
}

/** A refusal in its own words, such as a row of the data file that cannot be read. */
async function wordsOf(error: unknown): Promise<string> {
  const { refusalText } = await import('../../app/verify-file.ts')
  return refusalText(error) ?? (error instanceof Error ? error.message : String(error))
}

function parseVerify(args: readonly string[]): { file: string; data: string } | null {
  try {
    const options = { data: { type: 'string' } } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) return null
    return { file: resolve(file), data: values.data ? resolve(values.data) : dataFolder([]) }
  } catch {
    return null
  }
}

async function demo(args: readonly string[]): Promise<number> {
  const options = parseDemo(args)
  if (!options?.out) {
    complain(cli.demoUsage)
    return 2
  }
  try {
    // Loaded here so that help and mistakes answer at once.
    const { runDemo } = await import('../../app/demo.ts')
    await runDemo({
      out: resolve(options.out),
      ...(options.data ? { data: resolve(options.data) } : {}),
      print,
    })
    return 0
  } catch (error) {
    complain(await reasonOf(error))
    return 1
  }
}

async function reasonOf(error: unknown): Promise<string> {
  const { OutputError } = await import('../../app/output.ts')
  if (error instanceof OutputError) return cli.cannotWrite[error.because](error.path)
  return cli.demoFailed(error instanceof Error ? error.message : String(error))
}

function parseDemo(args: readonly string[]): { out?: string; data?: string } | null {
  try {
    const options = { out: { type: 'string' }, data: { type: 'string' } } as const
    return parseArgs({ args: [...args], options, strict: true }).values
  } catch {
    return null
  }
}
