import { z } from 'zod'

/**
 * The numbers that this computer may give in each series: those with its prefix, or those of its range. Two laptops
 * with other prefixes or ranges never give the same one, and nothing has to be renumbered when their files meet.
 */
export const Series = z
  .strictObject({
    prefix: z.string().regex(/^[A-ZÑ]{0,3}$/),
    from: z.int().min(1).max(99_999),
    to: z.int().min(1).max(99_999).nullable(),
  })
  .readonly()
export type Series = z.infer<typeof Series>

/** Of one computer alone: 1, 2, 3… */
export const sharedSeries: Series = { prefix: '', from: 1, to: null }

/** A number as a key shows it: `B` and 2 with width 2 is `B02`. */
export type Numbered = { readonly prefix: string; readonly number: number }

/** Values of the tokens of a key pattern (R23): `{ORGANO}/{TIPO}/{SESION:2}/{AÑO}-{N:2}`. */
export type KeyTokens = {
  readonly ORGANO: string
  /** `ACTA` or `MIN`, in the pattern of actas alone. */
  readonly DOC?: string
  readonly TIPO: string
  readonly SESION?: Numbered
  readonly AÑO: number
  readonly N?: Numbered
}

const token = /\{([A-ZÑ]+)(?::(\d))?\}/g

/** Whether the pattern has that token, with or without width. */
export function hasToken(pattern: string, name: string): boolean {
  return [...pattern.matchAll(token)].some((match) => match[1] === name)
}

/** The first token of the pattern that is none of `names`, as written; null when all are known. */
export function unknownToken(pattern: string, names: readonly string[]): string | null {
  const found = [...pattern.matchAll(/\{[^}]*\}?/g)].find(([whole]) => {
    const [match] = [...whole.matchAll(token)]
    return !match || match[0] !== whole || !names.includes(match[1]!)
  })
  return found?.[0] ?? null
}

/** Tokens whose value is a number of any length. */
const numbers = ['SESION', 'AÑO', 'N'] as const

/**
 * Two numbers of the pattern with nothing between them, or with figures: sessions 1 and 11 would share a key, 1·11 and
 * 11·1. Null when each can be told from the next.
 */
export function numbersTogether(pattern: string): readonly [string, string] | null {
  const found = [...pattern.matchAll(token)].filter((match) =>
    (numbers as readonly string[]).includes(match[1]!),
  )
  const index = found.findIndex((match, at) => {
    const next = found[at + 1]
    return next && /^\d*$/.test(pattern.slice(match.index + match[0].length, next.index))
  })
  return index < 0 ? null : [found[index]![0], found[index + 1]![0]]
}

/** The key: each token by its value, numbers padded with zeros to the width asked. Unknown tokens stay as written. */
export function formatKey(pattern: string, tokens: KeyTokens): string {
  return pattern.replace(token, (whole, name: string, width: string | undefined) => {
    const value = (tokens as Record<string, string | number | Numbered | undefined>)[name]
    if (value === undefined) return whole
    const { prefix, number } = typeof value === 'object' ? value : { prefix: '', number: value }
    return prefix + String(number).padStart(Number(width ?? 0), '0')
  })
}

/** Whether a number with that prefix is of the series. */
export function isInSeries(series: Series, { prefix, number }: Numbered): boolean {
  return prefix === series.prefix && number >= series.from && (series.to === null || number <= series.to)
}

/**
 * The next number of a series without gaps (R23): one more than the greatest of it that was given; null when its range
 * is used up. `taken` may hold numbers of other series.
 */
export function nextInSeries(series: Series, taken: readonly Numbered[]): number | null {
  let greatest = series.from - 1
  for (const one of taken) if (isInSeries(series, one) && one.number > greatest) greatest = one.number
  const next = greatest + 1
  return series.to !== null && next > series.to ? null : next
}

/** The number after the highest, from 1: of what no computer numbers in a series of its own. */
export function numberAfter(numbered: readonly { readonly number: number }[]): number {
  return Math.max(0, ...numbered.map(({ number }) => number)) + 1
}

/** Whether two series could give the same number. */
export function doCollide(one: Series, other: Series): boolean {
  if (one.prefix !== other.prefix) return false
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)
}
