/** Values of the tokens of a key pattern (R23): `{ORGANO}/{TIPO}/{SESION:2}/{AÑO}-{N:2}`. */
export type KeyTokens = {
  readonly ORGANO: string
  readonly TIPO: string
  readonly SESION: number
  readonly AÑO: number
  readonly N?: number
}

const token = /\{([A-ZÑ]+)(?::(\d))?\}/g

/** Whether the pattern has that token, with or without width. */
export function hasToken(pattern: string, name: string): boolean {
  return [...pattern.matchAll(token)].some((match) => match[1] === name)
}

/** The key: each token by its value, numbers padded with zeros to the width asked. Unknown tokens stay as written. */
export function formatKey(pattern: string, tokens: KeyTokens): string {
  return pattern.replace(token, (whole, name: string, width: string | undefined) => {
    const value = (tokens as Record<string, string | number | undefined>)[name]
    return value === undefined ? whole : String(value).padStart(Number(width ?? 0), '0')
  })
}

/** The next number of a series without gaps (R23): one more than the greatest given. */
export function nextNumber(taken: readonly number[]): number {
  return taken.reduce((greatest, number) => Math.max(greatest, number), 0) + 1
}
