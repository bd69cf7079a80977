import { describe, expect, test } from 'vitest'
import { callDocument } from '../../src-main/documents/call.ts'
import {
  blankStamp,
  canonicalJson,
  keptModel,
  restoredModel,
  sessionDocumentKey,
} from '../../src-main/documents/issue-stamp.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { sampleDossier, sampleWith } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

describe('what a fingerprint is computed over', () => {
  test('does not depend on the order in which a value was built', () => {
    const model = callDocument(sampleDossier, sampleStamp)
    const reversed = Object.fromEntries(Object.entries(model).reverse()) as DocumentModel
    expect(JSON.stringify(reversed)).not.toBe(JSON.stringify(model))
    expect(canonicalJson(reversed)).toBe(canonicalJson(model))
  })

  test('is the model and nothing less', () => {
    const model = minutesDocument(sampleDossier, sampleStamp)
    expect(JSON.parse(canonicalJson(model))).toEqual(JSON.parse(JSON.stringify(model)))
  })

  test('under the blank stamp changes with what the paper says, not with when it is issued', () => {
    const content = (dossier: typeof sampleDossier) =>
      canonicalJson(minutesDocument(dossier, blankStamp(null)))
    expect(content(sampleDossier)).toBe(content({ ...sampleDossier, issued: [], takenNumbers: [] }))
    expect(content(sampleDossier)).not.toBe(content(sampleWith({ place: 'Biblioteca' })))
    const logo = { type: 'svg', data: '<svg/>' } as const
    expect(content(sampleDossier)).not.toBe(canonicalJson(minutesDocument(sampleDossier, blankStamp(logo))))
  })

  test('the blank stamp prints neither fingerprint nor code', () => {
    const { frame } = minutesDocument(sampleDossier, blankStamp(null))
    expect(frame.footer.qr).toBeNull()
    expect(frame.footer.lines[1]).toEqual([{ text: 'STM-VA/ACTA/ORD/02/2026 · versión 0' }])
  })
})

test('what is kept of a paper names its logo by digest, and gives the paper back', () => {
  const logo = { type: 'png', data: 'aGVjaG8gZGUgYnl0ZXM=' } as const
  const digest = 'a'.repeat(64)
  const model = minutesDocument(sampleDossier, { ...sampleStamp, logo })
  const kept = keptModel(model, digest)
  expect(kept).not.toContain(logo.data)
  expect(restoredModel(kept, (asked) => (asked === digest ? logo : null))).toEqual(
    JSON.parse(JSON.stringify(model)),
  )
  expect(restoredModel(kept, () => null).frame.letterhead.logo).toBeNull()
})

test('each document of a session has its key, and a meeting leaves a minuta', () => {
  expect(sessionDocumentKey(sampleDossier, 'call')).toBe('STM-VA/CONV/ORD/02/2026')
  expect(sessionDocumentKey(sampleDossier, 'attendanceSheet')).toBe('STM-VA/LISTA/ORD/02/2026')
  expect(sessionDocumentKey(sampleDossier, 'minutes')).toBe('STM-VA/ACTA/ORD/02/2026')
  const meeting = { ...sampleWith({ kind: 'operativeGroup' }), key: 'STM-VA/GO/02/2026' }
  expect(sessionDocumentKey(meeting, 'minutes')).toBe('STM-VA/MIN/GO/02/2026')
})
