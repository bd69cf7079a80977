/** The new records, each as the object it was where nothing in it changed: what is drawn of it stays as it is. */
export function sameAsBefore<T extends { readonly id: string }>(
  former: readonly T[] | undefined,
  next: readonly T[],
): readonly T[] {
  if (!former || former === next) return next
  const known = new Map(former.map((one) => [one.id, one]))
  const kept = next.map((one) => {
    const before = known.get(one.id)
    return before && isSame(before, one) ? before : one
  })
  return kept.length === former.length && kept.every((one, index) => one === former[index]) ? former : kept
}

function isSame<T extends object>(one: T, other: T): boolean {
  const keys = Object.keys(one) as (keyof T)[]
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
