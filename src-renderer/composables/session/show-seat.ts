import type { SeatId } from '../../../src-main/domain/ids.ts'

/** Brings the row of a seat into its list, when there are more rows than fit. */
export function showSeat(seatId: SeatId | null | undefined): void {
  if (seatId) document.querySelector(`[data-seat="${seatId}"]`)?.scrollIntoView({ block: 'nearest' })
}
