/** How many times the processor time of `small` the work of `large` takes; each is warmed up first. */
export function timesLonger(small: () => unknown, large: () => unknown): number {
  small()
  const spent = (work: () => unknown) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const shortest = (work: () => unknown) => Math.min(spent(work), spent(work))
  return shortest(large) / Math.max(1, shortest(small))
}
