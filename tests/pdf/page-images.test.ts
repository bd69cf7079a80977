import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentKinds } from '../../src-main/domain/attachment.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { approvedPages } from './approved-pages.ts'
import { fromPng, picturesOf, toPng } from './pixels.ts'
import type { Picture } from './pixels.ts'
import { minutes } from './sample-models.ts'
import { text } from './sample-parts.ts'

/**
 * The look of each kind of page, as it was approved. `APPROVE_PAGES=1 npm test` draws the pictures anew: look at what
 * `git diff` says before keeping them.
 */
const folder = join(import.meta.dirname, 'approved')
const isApproving = process.env.APPROVE_PAGES === '1'

/** Of sixteen greys: edges of letters differ by less between one processor and another. */
const nearGrey = 2
/** Dots of a page that may differ by more: a single letter that changes has as many. */
const mostDots = 6

/** Dots that are not those approved, white where they are the same; null of pages of another size. */
function difference(one: Picture, other: Picture): Picture | null {
  if (one.width !== other.width || one.height !== other.height) return null
  return { ...one, greys: one.greys.map((grey, at) => 15 - Math.abs(grey - other.greys[at]!)) }
}

function isAsApproved(differing: Picture | null): boolean {
  return differing !== null && differing.greys.filter((grey) => 15 - grey > nearGrey).length <= mostDots
}

/** Leaves what was drawn and where it differs beside each other, and says where. */
function leave(name: string, drawn: Picture, differing: Picture | null): string {
  const place = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFileSync(join(place, `${name}.png`), toPng(drawn))
  if (differing) writeFileSync(join(place, `${name}-differs.png`), toPng(differing))
  return `${name} does not look as approved: see ${place}`
}

const fileOf = (name: string, number: number) => `${name}-${number}.png`
const nameOf = (file: string) => file.replace(/-\d+\.png$/, '')
const filesOf = (name: string) =>
  readdirSync(folder)
    .filter((file) => nameOf(file) === name)
    .sort()

async function drawn(model: DocumentModel, pages?: readonly number[]): Promise<Map<number, Picture>> {
  const { bytes, pages: count } = renderDocument(model)
  const numbers = pages ?? Array.from({ length: count }, (_, index) => index + 1)
  const pictures = await picturesOf(bytes, numbers)
  return new Map(numbers.map((number, index) => [number, pictures[index]!]))
}

describe('the look of', () => {
  it.each(approvedPages.map(([name, model, pages]) => ({ name, model, pages })))(
    '$name is as approved',
    async ({ name, model, pages }) => {
      const pictures = await drawn(model, pages)
      if (isApproving) for (const file of filesOf(name)) rmSync(join(folder, file))
      for (const [number, picture] of pictures) {
        const file = fileOf(name, number)
        const path = join(folder, file)
        if (isApproving) writeFileSync(path, toPng(picture))
        expect(existsSync(path), `${file} was never approved`).toBe(true)
        const differing = difference(picture, fromPng(readFileSync(path)))
        if (!isAsApproved(differing)) expect.fail(leave(`${name}-${number}`, picture, differing))
      }
      expect(filesOf(name)).toEqual([...pictures.keys()].map((number) => fileOf(name, number)).sort())
    },
  )
})

describe('the approved pictures', () => {
  it('are of documents that there are, and small', () => {
    const files = readdirSync(folder)
    const names = new Set(approvedPages.map(([name]) => name))
    expect(names.size).toBe(approvedPages.length)
    expect(files.filter((file) => !names.has(nameOf(file)))).toEqual([])
    const size = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)
    expect(size).toBeLessThan(20_000 * files.length)
  })

  it('are of every kind of paper that there is', () => {
    expect(new Set(approvedPages.map(([, { kind }]) => kind))).toEqual(new Set(documentKinds))
  })

  it('tell a figure that changed', async () => {
    const pictureOf = async (...contents: readonly string[]) =>
      (await drawn({ ...minutes, blocks: contents.map(text) }, [1])).get(1)!
    const votes = (count: number) => `Se aprobó por *${count} votos a favor* y ninguno en contra.`
    const one = await pictureOf(votes(8), votes(8))
    const looksLike = (other: Picture) => isAsApproved(difference(one, other))
    expect(looksLike(await pictureOf(votes(8), votes(8)))).toBe(true)
    expect(looksLike(await pictureOf(votes(8), votes(9)))).toBe(false)
    expect(looksLike(await pictureOf(votes(8)))).toBe(false)
  })
})
