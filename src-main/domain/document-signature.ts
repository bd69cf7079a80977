import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { BodyId, RecordId } from './ids.ts'
import { optionalLine, requiredLine } from './text.ts'
import { Instant } from './time.ts'

/** How a paper is signed: by hand on it, on the screen of the table, or with a certificate (LFEA art. 7). */
export const signingMethods = ['paper', 'screen', 'eFirma'] as const
export type SigningMethod = (typeof signingMethods)[number]

/** Most points of a signature: several minutes of drawing. */
const pointLimit = 20_000
const measure = z.number().positive().max(10_000)
const coordinate = z.number().min(-100).max(10_100)

/** Where the pen was, in the units of its box from the top left corner, and milliseconds since it first touched it. */
export const InkPoint = z.tuple([coordinate, coordinate, z.int().min(0).max(86_400_000)]).readonly()
export type InkPoint = z.infer<typeof InkPoint>

/** What a hand drew on the screen: strokes, not a picture. */
export const Ink = z
  .strictObject({
    width: measure,
    height: measure,
    /** Of the pen, in the same units. */
    penWidth: measure,
    strokes: z.array(z.array(InkPoint).min(1).readonly()).min(1).max(500).readonly(),
  })
  .refine(({ strokes }) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= pointLimit)
  .readonly()
export type Ink = z.infer<typeof Ink>

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * That a person signed an issued document: those bytes and no others. It never changes nor disappears; whether it
 * counts is `signatureStanding`. Of the e.firma the certificate is noted and its CMS kept as bytes.
 */
export const DocumentSignature = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    issuedId: RecordId,
    /** The seat of an acta, or who signs for a party. */
    signerId: RecordId,
    /** As the document prints them. */
    number: optionalLine(20),
    name: requiredLine(300),
    capacity: optionalLine(300),
    method: z.enum(signingMethods),
    at: Instant,
    /** Computer on which it was signed. */
    deviceId: RecordId,
    /** Digest of the PDF that was signed, and the fingerprint that it prints. */
    sha256: digest,
    fingerprint: z.string().regex(/^[0-9a-f]{12}$/),
    ink: Ink.nullable(),
    certificateSerial: requiredLine(80).nullable(),
    certificateSubject: requiredLine(500).nullable(),
    certificateIssuer: requiredLine(500).nullable(),
    cmsId: RecordId.nullable(),
  })
  .readonly()
export type DocumentSignature = z.infer<typeof DocumentSignature>

/** That who signed took the signature back before the document was complete, and why. */
export const SignatureWithdrawal = z
  .strictObject({
    id: RecordId,
    signatureId: RecordId,
    at: Instant,
    reason: requiredLine(300),
    deviceId: RecordId,
  })
  .readonly()
export type SignatureWithdrawal = z.infer<typeof SignatureWithdrawal>

export type SignatureStanding = 'inForce' | 'withdrawn' | 'otherVersion' | 'altered'

/** The paper that is in force of what a document is of, with the digest that its bytes have now. */
export type PaperInForce = { readonly id: RecordId; readonly sha256: string }

/** A signature counts while the document it was put on is the one in force and is still those bytes. */
export function signatureStanding(
  signature: Pick<DocumentSignature, 'id' | 'issuedId' | 'sha256'>,
  withdrawals: readonly Pick<SignatureWithdrawal, 'signatureId'>[],
  inForce: PaperInForce | null,
): SignatureStanding {
  if (withdrawals.some(({ signatureId }) => signatureId === signature.id)) return 'withdrawn'
  if (inForce?.id !== signature.issuedId) return 'otherVersion'
  return inForce.sha256 === signature.sha256 ? 'inForce' : 'altered'
}

/** Length of what was drawn, the jumps between strokes left out. */
export function inkLength({ strokes }: Pick<Ink, 'strokes'>): number {
  let length = 0
  for (const stroke of strokes)
    for (let index = 1; index < stroke.length; index++) {
      const [x, y] = stroke[index]!
      const [fromX, fromY] = stroke[index - 1]!
      length += Math.hypot(x - fromX, y - fromY)
    }
  return length
}

/** Less than this share of the height of the box is a slip of the hand. */
const leastInk = 0.4

/** Why what was drawn is no signature: nothing, or a dot where the pen rested. */
export function whyNotASignature(ink: Pick<Ink, 'strokes' | 'height'>): Failure | null {
  if (ink.strokes.length === 0) return failure('signature.empty', {})
  return inkLength(ink) < ink.height * leastInk ? failure('signature.tooLittle', {}) : null
}
