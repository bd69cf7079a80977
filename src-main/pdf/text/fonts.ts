/// <reference path="../modules.d.ts" />
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'

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
    remembering(named(create(readFileSync(join(folder, files[face])))), files[face])
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

/** `resources/fonts` seen from the sources, from `out/main` and from `out/main/chunks`. */
function defaultFontFolder(): string {
  const steps = ['../../..', '../..', '../../../..']
  const folders = steps.map((up) => join(import.meta.dirname, up, 'resources', 'fonts'))
  const found = folders.find((folder) => existsSync(join(folder, files.serif)))
  if (!found) throw new Error(`Fonts not found in ${folders.join(', ')}`)
  return found
}

/** Characters and ligatures whose glyph has more than one name. */
const firstNames = ' -‘’µ∆Ω fi fl ff ffi ffl'

/**
 * A glyph is read back as what asked for it first in the life of the process: a space as a no-break one, a full stop
 * that was embedded as a part of a colon as nothing. Each is asked for here, so that what was painted before changes
 * neither bytes nor words of what is painted next.
 */
function named(font: Font): Font {
  font.layout(firstNames)
  for (const code of font.characterSet) font.glyphForCodePoint(code)
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
    const fresh = shape(text)
    known.set(text, fresh)
    return fresh
  }
  return font
}
