import { expect, it } from 'vitest'
import { fileCoverDocument } from '../../src-main/documents/file-cover.ts'
import { documentText } from '../support/document-text.ts'
import { sampleFile } from '../support/sample-file.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

it('R55: the cover says why a paper was withdrawn and which one took its place, each in its sentence', () => {
  expect(documentText(fileCoverDocument(sampleFile(), sampleStamp))).toContain(
    'Se integra la que tiene acuses. Lo sustituye el documento de los folios 6 a 7.',
  )
})
