import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { RecordId } from './ids.ts'
import { overlaps, type Span } from './squeezed.ts'
import { optionalLine, passage, requiredLine } from './text.ts'

/** Kinds of data that are removed from what is published. */
export const dataKinds = [
  'phone',
  'email',
  'address',
  'curp',
  'rfc',
  'voterKey',
  'bankAccount',
  'signature',
  'age',
  'health',
  'minor',
  'personName',
  'other',
] as const
export type DataKind = (typeof dataKinds)[number]

/** The norm by which something is removed (R36). A law may have no fraction or paragraph for it. */
export const Ground = z
  .strictObject({
    law: requiredLine(200),
    article: requiredLine(40),
    fraction: optionalLine(40),
    paragraph: optionalLine(60),
  })
  .readonly()
export type Ground = z.infer<typeof Ground>

/** What is removed, and why: span, kind of data, ground and reason, all four (R36). */
export const Redaction = z
  .strictObject({
    id: RecordId,
    publicVersionId: RecordId,
    /** Path of the text in what the source says. */
    unit: passage(200),
    from: z.int().min(0),
    to: z.int().min(1),
    /** What stands there: a redaction of another text is refused. */
    text: passage(20_000),
    data: z.enum(dataKinds),
    ground: Ground,
    reason: requiredLine(500),
    /** Why it is removed although the law makes it public (R40); empty when it does not. */
    insistence: optionalLine(500),
  })
  .readonly()
export type Redaction = z.infer<typeof Redaction>

/** What the law wants public, and so is not to be removed (R40). */
export const publicDuties = ['servant', 'vote', 'agreement', 'attendance'] as const
export type PublicDuty = (typeof publicDuties)[number]

/** Where a redaction is, or would be. */
export type Mark = Span & { readonly unit: string }

/** Why nothing can be removed there: it cuts what was removed already. */
export function whyCannotMark(mark: Mark, others: readonly Redaction[]): Failure | null {
  const other = others.find((one) => one.unit === mark.unit && overlaps(one, mark))
  return other ? failure('redaction.overlap', { text: other.text }) : null
}

/** Why it cannot be removed without saying so: the law makes it public (R40). */
export function whyMustInsist(
  duty: PublicDuty | null,
  text: string,
  insistence: string,
  article: string,
): Failure | null {
  return duty !== null && insistence === '' ? failure('redaction.public', { duty, text, article }) : null
}
