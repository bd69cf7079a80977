/// <reference path="../modules.d.ts" />
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import type { Font, Glyph, GlyphRun } from 'fontkit'

export const faces = ['serif', 'serifBold', 'serifItalic', 'sans', 'sansBold'] as const
export type Face = (typeof faces)[number]

const files: Readonly<Record<Face, string>> = {
  serif: 'SourceSerif4_400Regular.ttf',
  serifBold: 'SourceSerif4_600SemiBold.ttf',
  serifItalic: 'SourceSerif4_400Regular_Italic.ttf',
  sans: 'SourceSans3_400Regular.ttf',
  sansBold: 'SourceSans3_600SemiBold.ttf',
}

/** A parsed file whose `layout` remembers every word it has shaped, for all the documents of the process. */
export type Fonts = Readonly<Record<Face, Font>>

const loaded = new Map<string, Fonts>()

/** Parses the five files once per process and folder. */
export function loadFonts(folder: string = defaultFontFolder()): Fonts {
  const known = loaded.get(folder)
  if (known) return known
  const open = (face: Face) =>
    remembering(lent(truthful(create(readFileSync(join(folder, files[face]))))), files[face])
  const fonts: Fonts = {
    serif: open('serif'),
    serifBold: open('serifBold'),
    serifItalic: open('serifItalic'),
    sans: open('sans'),
    sansBold: open('sansBold'),
  }
  loaded.set(folder, fonts)
  return fonts
}

/** The bytes of a face, for papers that are written over and not laid out. */
export function fontBytes(face: Face, folder: string = defaultFontFolder()): Uint8Array {
  return readFileSync(join(folder, files[face]))
}

/** `resources/fonts` seen from the sources, from `out/main` and from `out/main/chunks`. */
function defaultFontFolder(): string {
  const steps = ['../../..', '../..', '../../../..']
  const folders = steps.map((up) => join(import.meta.dirname, up, 'resources', 'fonts'))
  const found = folders.find((folder) => existsSync(join(folder, files.serif)))
  if (!found) throw new Error(`Fonts not found in ${folders.join(', ')}`)
  return found
}

/** fontkit names a glyph after who asked for it first in the life of the process: here, after who asks. */
function truthful(font: Font): Font {
  const shared = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = shared(id, codePoints)
    return codePoints.join() === glyph.codePoints.join() ? glyph : spelling(glyph, codePoints)
  }
  return font
}

function spelling(glyph: Glyph, codePoints: readonly number[]): Glyph {
  return Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph
}

/** A letter drawn as letter and mark has its name in the first of them: each gets its part. */
function spelled(run: GlyphRun): GlyphRun {
  const glyphs = [...run.glyphs]
  for (let at = 0; at < glyphs.length; at++) {
    let end = at + 1
    while (end < glyphs.length && glyphs[end]!.codePoints.length === 0) end++
    if (end === at + 1) continue
    const letters = String.fromCodePoint(...glyphs[at]!.codePoints).normalize('NFD')
    const codes = [...letters].map((letter) => letter.codePointAt(0)!)
    for (let part = at; part < end; part++) {
      const own = codes.slice(part - at, part === end - 1 ? undefined : part - at + 1)
      run.glyphs[part] = spelling(glyphs[part]!, own)
    }
  }
  return run
}

/** Letters of languages of Mexico that a face lacks, and the sign it has of the same shape: saltillo, low line. */
const sameShape: Readonly<Record<string, string>> = { ꞌ: "'", Ꞌ: "'", '\u0332': '\u0331' }

function lent(font: Font): Font {
  const own = font.glyphForCodePoint.bind(font)
  const has = font.hasGlyphForCodePoint.bind(font)
  const shapes = new Map(
    Object.entries(sameShape)
      .map(([letter, shape]) => [letter.codePointAt(0)!, shape.codePointAt(0)!] as const)
      .filter(([letter]) => !has(letter)),
  )
  font.hasGlyphForCodePoint = (code) => shapes.has(code) || has(code)
  font.glyphForCodePoint = (code) => {
    const shape = shapes.get(code)
    return shape === undefined ? own(code) : font.getGlyph(own(shape).id, [code])
  }
  return font
}

/** Words kept per face before starting anew: a long life must not become a leak. */
const limit = 60_000

function remembering(font: Font, name: string): Font {
  if (font.unitsPerEm !== 1000) throw new Error(`${name}: measures are in thousandths of the em`)
  const shape = font.layout.bind(font)
  let known = new Map<string, GlyphRun>()
  font.layout = (text, features) => {
    if (features) return shape(text, features)
    const run = known.get(text)
    if (run) return run
    if (known.size >= limit) known = new Map()
    const fresh = spelled(shape(text))
    known.set(text, fresh)
    return fresh
  }
  return font
}
