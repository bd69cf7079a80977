import type { Glyph } from 'fontkit'
import type { Area, PathStep, RectShape, RuleShape, Shape, Stroke, TextShape } from '../layout/shapes.ts'
import type { Face, Fonts } from '../text/fonts.ts'
import { round } from './glyphs.ts'
import { escapedText, wellFormed } from './metadata.ts'

/** A drawing and what is said of it. */
export type SvgDrawing = {
  readonly area: Area
  readonly shapes: readonly Shape[]
  readonly title: string
  readonly description: string
  readonly language: string
}

/** Letters are outlines, each kept once and shown where it stands: it looks the same where the fonts are not. */
export function svgOf({ area, shapes, title, description, language }: SvgDrawing, fonts: Fonts): string {
  const outlines = createOutlines(fonts)
  const drawn = shapes.map((shape) => elementOf(shape, outlines))
  const size = `width="${round(area.width)}" height="${round(area.height)}"`
  const box = [area.x, area.y, area.width, area.height].map(round).join(' ')
  const said = (text: string) => escapedText(wellFormed(text))
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${box}" role="img" aria-labelledby="title desc" lang="${said(language)}">
<title id="title">${said(title)}</title>
<desc id="desc">${said(description)}</desc>
<defs>
${outlines.kept().join('\n')}
</defs>
<rect ${placeOf(area)} fill="#FFFFFF"/>
${drawn.join('\n')}
</svg>
`
}

interface Outlines {
  /** The letters of a word from a place on, and where they end; in thousandths of the em. */
  word(face: Face, word: string, from: number): { readonly letters: string; readonly end: number }
  space(face: Face): number
  /** Every letter that was used. */
  kept(): readonly string[]
}

function createOutlines(fonts: Fonts): Outlines {
  const known = new Map<string, string>()
  const keep = (face: Face, glyph: Glyph) => {
    const id = `${face}-${glyph.id}`
    if (!known.has(id)) known.set(id, `<path id="${id}" d="${glyph.path.toSVG()}"/>`)
    return id
  }
  return {
    word(face, word, from) {
      const { glyphs, positions } = fonts[face].layout(word)
      let at = from
      let letters = ''
      glyphs.forEach((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index]!
        const y = yOffset === 0 ? '' : ` y="${round(yOffset)}"`
        letters += `<use href="#${keep(face, glyph)}" x="${round(at + xOffset)}"${y}/>`
        at += xAdvance
      })
      return { letters, end: at }
    },
    space: (face) => fonts[face].layout(' ').advanceWidth,
    kept: () => [...known.values()],
  }
}

function elementOf(shape: Shape, outlines: Outlines): string {
  switch (shape.kind) {
    case 'text':
      return textElement(shape, outlines)
    case 'rect':
      return rectElement(shape)
    case 'path':
      return `<path d="${shape.steps.map(stepOf).join('')}" ${paintOf(shape.fill, shape.stroke)}/>`
    case 'rule':
      return ruleElement(shape)
    case 'picture':
    case 'squares':
    case 'ink':
      throw new Error(`A tree has no ${shape.kind}`)
  }
}

/** Outlines grow upwards, the page downwards. */
function textElement(
  { x, baseline, angle = 0, size, color, spans, stretch }: TextShape,
  outlines: Outlines,
): string {
  let at = 0
  const letters = spans.map(({ face, text }) =>
    text
      .split(' ')
      .map((word, index) => {
        if (index > 0) at += outlines.space(face) + (stretch * 1000) / size
        const { letters: drawn, end } = outlines.word(face, word, at)
        at = end
        return drawn
      })
      .join(''),
  )
  const turn = angle === 0 ? '' : ` rotate(${round(-angle)})`
  const scale = size / 1000
  const place = `translate(${round(x)} ${round(baseline)})${turn} scale(${scale} ${-scale})`
  return `<g transform="${place}" fill="${color}">${letters.join('')}</g>`
}

function rectElement(shape: RectShape): string {
  const corners = shape.radius ? ` rx="${round(shape.radius)}"` : ''
  return `<rect ${placeOf(shape)}${corners} ${paintOf(shape.fill, shape.stroke)}/>`
}

function ruleElement({ from, to, width, color, dash }: RuleShape): string {
  const [x1, y1, x2, y2] = [...from, ...to].map(round)
  const stroke = paintOf(null, { color, width, ...(dash ? { dash } : {}) })
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${stroke}/>`
}

function placeOf({ x, y, width, height }: Area): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
}

function paintOf(fill: string | null, stroke: Stroke | null): string {
  const line = stroke ? ` stroke="${stroke.color}" stroke-width="${round(stroke.width)}"` : ''
  const dash = stroke?.dash ? ` stroke-dasharray="${stroke.dash}"` : ''
  return `fill="${fill ?? 'none'}"${line}${dash}`
}

function stepOf([name, ...at]: PathStep): string {
  return `${name}${at.map(round).join(' ')}`
}
