import type { SeatId } from '../../../src-main/domain/ids.ts'
import type { Membership } from '../../../src-main/domain/seat.ts'

const rows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'] as const
/** From this many seats on, a seat is named by its number and Enter. */
const mostKeys = 20

export type SeatGroup = {
  readonly id: string
  readonly name: string
  readonly members: readonly Membership[]
}

/** Members by sector, in the order of the roster. */
export function groupBySector(members: readonly Membership[]): SeatGroup[] {
  const groups = new Map<string, { id: string; name: string; members: Membership[] }>()
  for (const member of members) {
    const group = groups.get(member.sector.id)
    if (group) group.members.push(member)
    else groups.set(member.sector.id, { id: member.sector.id, name: member.sector.name, members: [member] })
  }
  return [...groups.values()]
}

/** Whether seats are named by typing their number. */
export function isTyped(members: readonly Membership[]): boolean {
  return members.length > mostKeys
}

/**
 * The key of each seat: the number row for the first sector, Q… for the second, the rows below for the rest.
 * In a vote the letters of the lower rows are votes, so those seats have none there.
 */
export function seatKeys(members: readonly Membership[], inVote: boolean): Map<SeatId, string> {
  const keys = new Map<SeatId, string>()
  if (isTyped(members)) {
    for (const { seat } of members) keys.set(seat.id, String(seat.number))
    return keys
  }
  groupBySector(members).forEach((group, index) => {
    const row = inVote && index > 1 ? '' : (rows[index] ?? '')
    group.members.forEach(({ seat }, place) => {
      const key = row[place]
      if (key) keys.set(seat.id, key)
    })
  })
  return keys
}
