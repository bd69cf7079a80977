/** Largest amount that is written: what is above it was mistyped. */
const mostCents = 100_000_000_000_00

/** Pesos as people type them, «12,500.00», «$12 500» or «12500.5», in cents; null when it is no amount. */
export function centsOf(text: string): number | null {
  const amount = /^\$?\s*(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(
    text.trim().replace(/\u00a0/g, ' '),
  )
  if (!amount) return null
  const cents = Number(amount[1]!.replace(/[, ]/g, '')) * 100 + Number((amount[2] ?? '').padEnd(2, '0'))
  return cents <= mostCents ? cents : null
}

/** «12,500.00»: it reads back as it was. */
export function typedPesos(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${whole}.${String(cents % 100).padStart(2, '0')}`
}
