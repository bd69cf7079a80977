/** One line of the bench: what it costs, most as a ratio within this run, and how much it may; a rate, how little. */
export type BenchLine = {
  readonly name: string
  readonly value: number
  readonly limit: number
  readonly unit: 'x' | 'kB' | 'MB' | 'ms' | 'por segundo'
}

/** Milliseconds of the median of `runs` calls, after `warm` calls that do not count. */
export async function median(run: () => unknown, runs: number, warm = 3): Promise<number> {
  for (let count = 0; count < warm; count += 1) await run()
  const times: number[] = []
  for (let count = 0; count < runs; count += 1) {
    const begin = performance.now()
    await run()
    times.push(performance.now() - begin)
  }
  return middle(times)
}

/** Milliseconds of processor of the median of `runs` calls: what they cost when nobody else wants it. */
export function cost(run: () => unknown, runs: number, warm = 3): number {
  for (let count = 0; count < warm; count += 1) run()
  return middle(
    Array.from({ length: runs }, () => {
      const before = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )
}

/** What is measured, and what it is given, made outside the measure. */
export type Timed = { readonly prepare: () => unknown; readonly run: (given: unknown) => unknown }

const timed = (way: Timed | (() => unknown)): Timed =>
  typeof way === 'function' ? { prepare: () => undefined, run: way } : way

/** Medians of two ways measured turn by turn, so that what else the machine does falls on both. */
export async function medians(
  one: Timed | (() => unknown),
  other: Timed | (() => unknown),
  runs: number,
  warm = 3,
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let count = -warm; count < runs; count += 1)
    for (const [index, way] of [timed(one), timed(other)].entries()) {
      const given = way.prepare()
      const begin = performance.now()
      await way.run(given)
      if (count >= 0) times[index]!.push(performance.now() - begin)
    }
  return [middle(times[0]), middle(times[1])]
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}
