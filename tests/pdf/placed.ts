import type { DocumentModel } from '../../src-main/documents/model.ts'
import { layOut } from '../../src-main/pdf/layout/layout.ts'
import type { Layout } from '../../src-main/pdf/layout/layout.ts'
import type { Page } from '../../src-main/pdf/layout/shapes.ts'
import { loadFonts } from '../../src-main/pdf/text/fonts.ts'
import { createMeasurer, textWidth } from '../../src-main/pdf/text/measure.ts'

const measurer = createMeasurer(loadFonts())

export function placed(model: DocumentModel): Layout {
  return layOut(model, measurer)
}

/** The ink of a line of text: where it stands and what it says. */
export type PlacedText = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  /** Part of the text, not of what repeats on each page. */
  readonly isBody: boolean
}

/** Every line of text of a page but the watermark. */
export function textsOf(page: Page): PlacedText[] {
  return page.content.flatMap((marked) =>
    marked.shapes.flatMap((shape): PlacedText[] => {
      if (shape.kind !== 'text' || shape.angle) return []
      const text = shape.spans.map((span) => span.text).join('')
      const width = shape.spans.reduce(
        (sum, span) => sum + textWidth(measurer, span.face, shape.size, span.text, shape.tracking),
        (text.split(' ').length - 1) * shape.stretch,
      )
      return [
        {
          text,
          left: shape.x,
          right: shape.x + width,
          top: shape.baseline - shape.size * 0.7,
          bottom: shape.baseline + shape.size * 0.2,
          size: shape.size,
          isBody: marked.node !== null,
        },
      ]
    }),
  )
}

/** Horizontal lines of a page. */
export function linesOf(page: Page) {
  return page.content.flatMap((marked) =>
    marked.shapes.flatMap((shape) =>
      shape.kind === 'rule' && shape.from[1] === shape.to[1]
        ? [{ left: shape.from[0], right: shape.to[0], y: shape.from[1], dash: shape.dash }]
        : [],
    ),
  )
}

/** Empty frames of a page, such as those to sign in. */
export function framesOf(page: Page) {
  return page.content.flatMap((marked) =>
    marked.shapes.flatMap((shape) => (shape.kind === 'rect' && shape.stroke && !shape.fill ? [shape] : [])),
  )
}
