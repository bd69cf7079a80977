import { BodyDraft, Letterhead } from '../../../src-main/domain/body.ts'
import { RuleSetDraft } from '../../../src-main/domain/rules.ts'
import { seatRoles } from '../../../src-main/domain/seat.ts'
import { optionalLine, requiredLine } from '../../../src-main/domain/text.ts'
import { LocalDate } from '../../../src-main/domain/time.ts'
import { z } from 'zod'
import { ui } from '../../../src-main/locale/ui.ts'
import { emptyBody, type BodyFormDraft } from '../body/body-draft.ts'
import type { RuleFormDraft } from '../body/rule-draft.ts'

const text = ui.start.guide.seatsDefault

export type SeatLine = {
  sector: number
  name: string
  role: (typeof seatRoles)[number]
  holder: string
  alternate: string
}

export type GuideDraft = {
  body: BodyFormDraft
  from: string
  letterhead: { name: string; lines: string }
  sectors: string[]
  seats: SeatLine[]
  rules: RuleFormDraft | null
}

export const blankSeat = (sector: number): SeatLine => ({
  sector,
  name: '',
  role: 'member',
  holder: '',
  alternate: '',
})

export function emptyGuide(today: string): GuideDraft {
  return {
    body: { ...emptyBody },
    from: today,
    letterhead: { name: '', lines: '' },
    sectors: [text.government, text.society],
    seats: [
      { ...blankSeat(0), name: text.chair, role: 'chair' },
      { ...blankSeat(0), name: text.secretary, role: 'secretary' },
      blankSeat(0),
      blankSeat(1),
      blankSeat(1),
    ],
    rules: null,
  }
}

/** Secretary and facilitator have voice alone, unless it is changed later. */
export const hasVote = (line: SeatLine) => line.role === 'member' || line.role === 'chair'

/** Lines left without a name are not seats. */
export const namedSeats = (draft: GuideDraft) => draft.seats.filter(({ name }) => name.trim() !== '')

const Line = z.strictObject({
  sector: z.int().min(0),
  name: optionalLine(160),
  role: z.enum(seatRoles),
  holder: optionalLine(160),
  alternate: optionalLine(160),
})

/** What each step must have before going on. */
export const guideSteps = [
  z.object({
    body: BodyDraft,
    from: LocalDate,
    letterhead: Letterhead.unwrap().pick({ name: true, lines: true }),
  }),
  z.object({
    sectors: z.array(requiredLine(120)).min(1).max(12),
    seats: z.array(Line).refine((lines) => lines.some(({ name }) => name.trim() !== '')),
  }),
  z.object({ rules: RuleSetDraft }),
] as const
