import { z } from 'zod'
import { Ink } from '../domain/document-signature.ts'
import { RecordId } from '../domain/ids.ts'
import { optionalLine } from '../domain/text.ts'
import { command, query } from './procedures.ts'
import type { SigningView } from './signing-views.ts'

/** Signing an issued paper on the screen of the table. */
export const signingContract = {
  signing: {
    get: query<SigningView>().input(z.strictObject({ issuedId: RecordId })),
    sign: command().input(
      z.strictObject({
        issuedId: RecordId,
        signerId: RecordId,
        /** Of the PDF that the person had before them. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        ink: Ink,
      }),
    ),
    withdraw: command().input(z.strictObject({ signatureId: RecordId, reason: optionalLine(300) })),
  },
}
