import { describe, expect, it } from 'vitest'
import type { Membership } from '../../../src-main/domain/seat.ts'
import { groupBySector, isTyped, seatKeys } from '../../../src-renderer/composables/session/seat-keys.ts'
import { member, seatId } from '../../domain/samples.ts'
import { sampleId } from '../../support/sample-dossier.ts'

/** As many seats as each sector has. */
function table(...sizes: readonly number[]): Membership[] {
  let number = 0
  return sizes.flatMap((size, index) =>
    Array.from({ length: size }, () => {
      const made = member((number += 1))
      return { ...made, sector: { ...made.sector, id: sampleId(60 + index) as typeof made.sector.id } }
    }),
  )
}
const keysOf = (members: readonly Membership[], inVote: boolean) =>
  [...seatKeys(members, inVote).values()].join('')

describe('the keys of the seats', () => {
  it('are the number row for the first sector and the letters below for the second', () => {
    expect(keysOf(table(6, 6), false)).toBe('123456QWERTY')
    expect(keysOf(table(10, 10), true)).toBe('1234567890QWERTYUIOP')
  })

  it('go on in the lower rows only where those letters are not votes', () => {
    expect(keysOf(table(2, 2, 3), false)).toBe('12QWASD')
    expect(keysOf(table(2, 2, 3), true)).toBe('12QW')
  })

  it('never give the letter of a vote while voting', () => {
    expect(keysOf(table(10, 10), true)).not.toMatch(/[FCAX]/)
  })

  it('are the numbers of the seats when there are more than twenty', () => {
    const many = table(15, 15)
    expect(isTyped(many)).toBe(true)
    expect(isTyped(table(10, 10))).toBe(false)
    expect(seatKeys(many, true).get(seatId(23))).toBe('23')
  })

  it('follow the sectors in the order of the roster', () => {
    expect(groupBySector(table(2, 1)).map(({ members }) => members.length)).toEqual([2, 1])
  })
})
