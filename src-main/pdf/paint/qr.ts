import { encode } from 'uqr'
import type { SquaresShape } from '../layout/shapes.ts'
import { round } from './glyphs.ts'

type Reference = { write(data: string): void; end(): void }
type WithObjects = {
  ref(data: Record<string, unknown>): Reference
  readonly page: { readonly xobjects: Record<string, unknown> }
}

/** Operators that draw the code on the current page. Its squares are written once and shown on every page. */
export function createCodes(doc: PDFKit.PDFDocument): (shape: SquaresShape) => string {
  const drawn = new Map<
    string,
    { readonly name: string; readonly form: Reference; readonly modules: number }
  >()
  return ({ text, x, y, size }) => {
    const code = drawn.get(text) ?? { name: `Code${drawn.size + 1}`, ...drawCode(doc, text) }
    drawn.set(text, code)
    ;(doc as unknown as WithObjects).page.xobjects[code.name] ??= code.form
    const side = round(size / code.modules)
    return `q ${side} 0 0 ${side} ${round(x)} ${round(y)} cm /${code.name} Do Q`
  }
}

/** Level M: read from grey prints at 150 dpi. Dark modules of a row that touch are one rectangle. */
function drawCode(doc: PDFKit.PDFDocument, text: string) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 })
  const rectangles: string[] = []
  data.forEach((row, y) => {
    for (let from = 0; from < modules; from++) {
      if (!row[from]) continue
      let to = from
      while (to < modules && row[to]) to++
      rectangles.push(`${from} ${y} ${to - from} 1 re`)
      from = to
    }
  })
  const form = (doc as unknown as WithObjects).ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, modules, modules],
    Resources: {},
  })
  form.write(`0 0 0 rg ${rectangles.join(' ')} f`)
  form.end()
  return { form, modules }
}
