/** What the test asks of the host it started, answered over the channel Node gives to a forked process. */
export type Question = { readonly id: number; readonly name: string; readonly args: readonly unknown[] }
export type Answer = { readonly id: number; readonly value?: unknown; readonly error?: string }

type Operation = (...args: never[]) => unknown

const operations = new Map<string, Operation>()

export function answerTest(name: string, operation: Operation): void {
  operations.set(name, operation)
}

process.on('message', (question: Question) => void reply(question))

async function reply({ id, name, args }: Question): Promise<void> {
  try {
    const operation = operations.get(name)
    if (!operation) throw new Error(`The double knows no ${name}`)
    process.send?.({ id, value: await operation(...(args as never[])) } satisfies Answer)
  } catch (error) {
    process.send?.({ id, error: String(error) } satisfies Answer)
  }
}

/** What the host did, in order. */
const log: { readonly what: string; readonly args: readonly unknown[] }[] = []

export function record(what: string, ...args: readonly unknown[]): void {
  log.push({ what, args })
}

answerTest('log', (what: string) => log.filter((entry) => entry.what === what).map((entry) => entry.args))
