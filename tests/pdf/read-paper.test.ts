import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readPaper } from '../../src-main/pdf/read/read-paper.ts'

/** A page whose contents are so many blanks, which take a thousandth of that in the file. */
function swollen(size: number): Uint8Array {
  const contents = deflateSync(Buffer.alloc(size, ' '))
  const head = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj
4 0 obj<</Length ${contents.length}/Filter/FlateDecode>>stream
`
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(head),
      contents,
      Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n'),
    ]),
  )
}

it('a file that swells in memory is given up before it is read', async () => {
  expect(await readPaper(swollen(1_000_000), 999_999)).toEqual({ kind: 'unreadable' })
  expect(await readPaper(swollen(1_000_000), 1_000_000)).toMatchObject({
    kind: 'read',
    pages: [{ text: '' }],
  })
})
