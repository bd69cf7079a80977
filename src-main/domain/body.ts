import { z } from 'zod'
import { AttachmentId, BodyId, RecordId } from './ids.ts'
import { cleanLine, optionalLine, prose, requiredLine } from './text.ts'
import { LocalDate, TimeZone } from './time.ts'

export const bodyLevels = ['municipal', 'state', 'regional', 'institutional'] as const

/** A Secretariado Técnico or any other collegiate body that holds sessions. */
export const Body = z
  .strictObject({
    id: BodyId,
    name: requiredLine(200),
    /** How the switcher and the screens call it. */
    shortName: requiredLine(60),
    /** First token of every key: `STM-VA`. */
    acronym: z
      .string()
      .overwrite((text) => cleanLine(text).toUpperCase())
      .regex(/^[A-ZÑ0-9][A-ZÑ0-9-]{0,15}$/),
    level: z.enum(bodyLevels),
    municipality: optionalLine(120),
    state: requiredLine(120),
    /** Where it receives documents; printed in the privacy notice. */
    address: optionalLine(300),
    timeZone: TimeZone,
    /** Where the full privacy notice is; the attendance sheet says so. */
    privacyNoticeAt: optionalLine(300),
  })
  .readonly()
export type Body = z.infer<typeof Body>

export const BodyDraft = Body.unwrap().omit({ id: true })
export type BodyDraft = z.infer<typeof BodyDraft>

/** Name, logo and lines at the head of the paper, valid from a date until the next one begins. */
export const Letterhead = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    validFrom: LocalDate,
    name: requiredLine(160),
    lines: prose(400),
    logoId: AttachmentId.nullable(),
  })
  .readonly()
export type Letterhead = z.infer<typeof Letterhead>

/** A day declared for a body: without work, or worked although the law or the week says otherwise (LFPA 28). */
export const NonWorkingDay = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    date: LocalDate,
    name: requiredLine(120),
    isWorked: z.boolean().default(false),
  })
  .readonly()
export type NonWorkingDay = z.infer<typeof NonWorkingDay>

/** Of several records that begin on a date, the one in force on `date`. */
export function validOn<T extends { readonly validFrom: LocalDate }>(
  records: readonly T[],
  date: LocalDate,
): T | null {
  let current: T | null = null
  for (const record of records)
    if (record.validFrom <= date && (!current || record.validFrom > current.validFrom)) current = record
  return current
}

/** «Villa Abierta, Estado de México», or the state alone. */
export function placeOf(body: Body): string {
  return body.municipality ? `${body.municipality}, ${body.state}` : body.state
}
