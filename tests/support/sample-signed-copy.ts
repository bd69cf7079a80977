import type { IssuedDocument } from '../../src-main/domain/attachment.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { plainText } from '../../src-main/documents/plain-text.ts'
import { type SignedCell, signedCopyDocument, signersIn } from '../../src-main/documents/signed-copy.ts'
import { sampleInk } from '../../src-main/app/sample/sample-ink.ts'
import { sampleDossier } from './sample-dossier.ts'
import { sampleStamp } from './sample-stamp.ts'

const at = '2026-09-25T16:42:00.000Z' as Instant

/** The acta that was signed, of so many pages. */
export const signedSource = (pages: number) =>
  ({
    key: 'STM-VA/ACTA/ORD/02/2026',
    version: 1,
    pages,
    fingerprint: sampleStamp.fingerprint,
    sha256: '8c5c8f23'.repeat(8),
    issuedAt: sampleStamp.issuedAt,
  }) as IssuedDocument

/** Signed on the screen by all but the second, on paper, the third, who refuses, and the fourth, who has not yet. */
export function signedCells(model: DocumentModel): SignedCell[] {
  return signersIn(model.blocks).map(({ number, name }, index): SignedCell => {
    const common = { number, name: plainText(name), at, note: '' }
    if (index === 1) return { ...common, how: 'paper', ink: null }
    if (index === 2) return { ...common, how: 'refused', note: 'Voto particular', ink: null }
    return index === 3
      ? { ...common, how: 'pending', at: null, ink: null }
      : { ...common, how: 'screen', ink: sampleInk(index) }
  })
}

/** The copy of that paper with what was signed of it. */
export function sampleSignedCopy(source: DocumentModel, pages: number, stamp = sampleStamp): DocumentModel {
  return signedCopyDocument(
    {
      source,
      issued: signedSource(pages),
      cells: signedCells(source),
      timeZone: sampleDossier.body.timeZone,
    },
    { ...stamp, version: 3, fingerprint: 'aabbccddeeff' },
  )
}
