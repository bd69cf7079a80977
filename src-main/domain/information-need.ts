import { z } from 'zod'
import { type Failure, failure } from './failure.ts'
import { AttachmentId, BodyId, CommitmentId, RecordId } from './ids.ts'
import { sameDayAfter } from './month.ts'
import { optionalLine, prose, requiredLine } from './text.ts'
import { addDays, LocalDate } from './time.ts'
import { webAddress } from './web-address.ts'

export const needStatuses = ['asked', 'preparing', 'published', 'declined'] as const
export const updateFrequencies = [
  'once',
  'weekly',
  'monthly',
  'bimonthly',
  'quarterly',
  'biannual',
  'yearly',
] as const
export type UpdateFrequency = (typeof updateFrequencies)[number]

/** Information that a group needs to solve its daily problems, and what was published for it: transparencia proactiva. */
export const InformationNeed = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    number: z.int().min(1),
    /** Who needs it: women, young people, persons with disability… */
    group: requiredLine(160),
    need: prose(5000),
    /** How the need was known: a mesa, a survey, a request. */
    heardAt: optionalLine(300),
    heardOn: LocalDate.nullable(),
    status: z.enum(needStatuses),
    declineReason: optionalLine(500),
    responsible: optionalLine(200),
    /** What is published. */
    title: optionalLine(300),
    link: webAddress().nullable(),
    attachmentId: AttachmentId.nullable(),
    format: optionalLine(80),
    isOpenFormat: z.boolean(),
    frequency: z.enum(updateFrequencies),
    updatedOn: LocalDate.nullable(),
    commitmentId: CommitmentId.nullable(),
  })
  .readonly()
export type InformationNeed = z.infer<typeof InformationNeed>

/** A need as a person writes it. */
export const NeedDraft = InformationNeed.unwrap().omit({ id: true, bodyId: true, number: true })
export type NeedDraft = z.infer<typeof NeedDraft>

/** What was asked has words; what is published says what, where and since when; what is declined, why. */
export function missingInNeed(need: NeedDraft): keyof NeedDraft | null {
  if (!need.need.trim()) return 'need'
  if (need.status === 'declined') return need.declineReason ? null : 'declineReason'
  if (need.status !== 'published') return null
  if (!need.title) return 'title'
  if (need.link === null && need.attachmentId === null) return 'link'
  return need.updatedOn === null ? 'updatedOn' : null
}

export function whyCannotKeepNeed(need: NeedDraft, today: LocalDate): Failure | null {
  const field = missingInNeed(need)
  if (field) return failure('input.invalid', { field, reason: 'missing', limit: null })
  const ahead = (['heardOn', 'updatedOn'] as const).find((one) => (need[one] ?? today) > today)
  return ahead ? failure('need.dateAhead', { field: ahead, date: need[ahead]! }) : null
}

const months: Readonly<Record<Exclude<UpdateFrequency, 'once' | 'weekly'>, number>> = {
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
  biannual: 6,
  yearly: 12,
}

/** When what is published must be brought up to date; null when it need not. */
export function updateDue({
  status,
  frequency,
  updatedOn,
}: Pick<InformationNeed, 'status' | 'frequency' | 'updatedOn'>): LocalDate | null {
  if (status !== 'published' || updatedOn === null || frequency === 'once') return null
  return frequency === 'weekly' ? addDays(updatedOn, 7) : sameDayAfter(updatedOn, months[frequency])
}

export function isUpdateOverdue(
  need: Pick<InformationNeed, 'status' | 'frequency' | 'updatedOn'>,
  today: LocalDate,
): boolean {
  const due = updateDue(need)
  return due !== null && due < today
}
