import { randomBytes, timingSafeEqual } from 'node:crypto'

export type EntryKeys = {
  /** A new key that opens the application once. */
  issue(): string
  /** Uses up the key; false when it was never issued or was already used. */
  redeem(key: string): boolean
  /** The `Set-Cookie` value a browser keeps from then on. */
  readonly cookie: string
  isSignedIn(cookieHeader: string | undefined): boolean
}

/** Cookies do not tell ports apart, so the name carries the port: two data folders can be open at once. */
export function createEntryKeys(port: number): EntryKeys {
  const name = `secretariado-${port}`
  const session = newSecret()
  const outstanding = new Set<string>()
  return {
    issue() {
      const key = newSecret()
      outstanding.add(key)
      return key
    },
    redeem(key) {
      const found = [...outstanding].find((candidate) => areEqual(candidate, key))
      return found !== undefined && outstanding.delete(found)
    },
    cookie: `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    isSignedIn: (header) => cookieValues(header, name).some((value) => areEqual(value, session)),
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function areEqual(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
