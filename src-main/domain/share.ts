/** A part of a whole, told by both. In whole percent rounded down, so that 100 is all of it; null of nothing (as R27). */
export type Share = { readonly part: number; readonly whole: number; readonly percent: number | null }

export function shareOf(part: number, whole: number): Share {
  return { part, whole, percent: whole === 0 ? null : Math.floor((part * 100) / whole) }
}
