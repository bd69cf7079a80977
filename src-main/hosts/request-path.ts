/**
 * Whether the raw path of a request may reach the application. A second encoding is never undone, so only one
 * is looked at: what is left of `%25…` is an ordinary, and absent, file name.
 */
export function isSafePath(rawTarget: string): boolean {
  const rawPath = rawTarget.split(/[?#]/, 1)[0] ?? ''
  if (!rawPath.startsWith('/') || rawPath.startsWith('//')) return false
  if (/%2f|%5c|%00/i.test(rawPath)) return false
  const path = decoded(rawPath)
  if (path === null || hasControlCharacter(path) || path.includes('\\')) return false
  return !path.split('/').some((segment) => segment === '.' || segment === '..')
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
