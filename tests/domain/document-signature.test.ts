import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DocumentSignature,
  Ink,
  inkLength,
  type PaperInForce,
  signatureStanding,
  whyNotASignature,
} from '../../src-main/domain/document-signature.ts'
import { strokes } from '../support/strokes.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const digest = (number: number) => number.toString(16).padStart(64, '0')

type Act = 'version' | 'sign' | 'withdraw' | 'alter' | 'restore'

/** What happened to a paper, in any order, told by a reader who only counts. */
function play(acts: readonly Act[]) {
  let versions = 0
  let isAltered = false
  const signed: {
    readonly id: string
    readonly issuedId: string
    readonly sha256: string
    version: number
  }[] = []
  const withdrawals: { readonly signatureId: string }[] = []
  for (const act of acts) {
    if (act === 'version') {
      versions += 1
      isAltered = false
    } else if (act === 'alter') isAltered = true
    else if (act === 'restore') isAltered = false
    else if (act === 'sign' && versions > 0 && !isAltered) {
      const sha256 = digest(versions)
      signed.push({ id: id(signed.length), issuedId: id(1000 + versions), sha256, version: versions })
    } else if (act === 'withdraw' && signed.length > withdrawals.length)
      withdrawals.push({ signatureId: signed[withdrawals.length]!.id })
  }
  const inForce: PaperInForce | null =
    versions === 0 ? null : { id: id(1000 + versions), sha256: isAltered ? digest(999) : digest(versions) }
  return { signed, withdrawals, inForce, versions, isAltered }
}

describe('a signature', () => {
  it('counts only on the version in force and while its bytes are those that were signed, in any order of acts', () => {
    const act = fc.constantFrom<Act>('version', 'sign', 'sign', 'withdraw', 'alter', 'restore')
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const { signed, withdrawals, inForce, versions, isAltered } = play(acts)
        signed.forEach((signature, index) => {
          const standing = signatureStanding(signature, withdrawals, inForce)
          if (index < withdrawals.length) expect(standing).toBe('withdrawn')
          else if (signature.version < versions) expect(standing).toBe('otherVersion')
          else expect(standing).toBe(isAltered ? 'altered' : 'inForce')
        })
      }),
      { numRuns: 300 },
    )
  })

  it('of a paper of which none is in force does not count', () => {
    expect(signatureStanding({ id: id(1), issuedId: id(2), sha256: digest(1) }, [], null)).toBe(
      'otherVersion',
    )
  })
})

describe('what is drawn', () => {
  const ink = strokes()
  it('is a signature when it is as long as a signature', () => {
    expect(Ink.parse(ink)).toEqual(ink)
    expect(inkLength(ink)).toBeGreaterThan(400)
    expect(whyNotASignature(ink)).toBeNull()
  })

  it.each([
    ['nothing', [], 'signature.empty'],
    ['a dot', [[[10, 10, 0]]], 'signature.tooLittle'],
    ['a dot where the pen trembled', [[[10, 10, 0], [11, 10, 8], [10, 11, 16], [11, 11, 24]]], 'signature.tooLittle'], // prettier-ignore
    ['two dots far apart', [[[10, 10, 0]], [[500, 10, 900]]], 'signature.tooLittle'],
  ] as const)('is none: %s', (_, drawn, code) => {
    expect(whyNotASignature({ height: 220, strokes: drawn })?.code).toBe(code)
  })

  it('is refused without an end, outside its box or without measures', () => {
    const long = Array.from({ length: 20_001 }, (_, index) => [1, 1, index] as const)
    expect(Ink.safeParse({ ...ink, strokes: [long] }).success).toBe(false)
    expect(Ink.safeParse({ ...ink, strokes: [[[20_000, 1, 0]]] }).success).toBe(false)
    expect(Ink.safeParse({ ...ink, strokes: [[[Number.NaN, 1, 0]]] }).success).toBe(false)
    expect(Ink.safeParse({ ...ink, width: 0 }).success).toBe(false)
  })
})

it('the e.firma has its place: a certificate and its CMS, and no ink', () => {
  const common = {
    id: id(1), bodyId: id(2), issuedId: id(3), signerId: id(4), number: '1', name: 'Contraloría Municipal',
    capacity: '', at: '2026-10-15T18:00:00.000Z', deviceId: id(5), sha256: digest(1), fingerprint: 'abcdef012345',
  } // prettier-ignore
  const certificate = {
    certificateSerial: '00001000000500000000',
    certificateSubject: 'CN=Contraloría Municipal',
    certificateIssuer: 'CN=Autoridad Certificadora',
    cmsId: id(6),
  }
  expect(DocumentSignature.parse({ ...common, ...certificate, method: 'eFirma', ink: null }).method).toBe(
    'eFirma',
  )
})
