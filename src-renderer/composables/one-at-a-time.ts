/** Runs one at a time. Whoever asks meanwhile shares the next one, which begins after they asked. */
export function oneAtATime<T>(run: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | null = null
  let next: Promise<T> | null = null

  function begin(): Promise<T> {
    next = null
    const own = run().finally(() => {
      if (current === own) current = null
    })
    current = own
    return own
  }

  return () => {
    if (!current) return begin()
    next ??= current.then(begin, begin)
    return next
  }
}
