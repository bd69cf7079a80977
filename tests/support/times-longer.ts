/** How many times the processor time of `small`, once warm, the work of `large` takes. */
export function timesLonger(small: () => unknown, large: () => unknown): number {
  const spent = (work: () => unknown) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  small()
  const usual = Math.min(spent(small), spent(small))
  return spent(large) / Math.max(1, usual)
}
