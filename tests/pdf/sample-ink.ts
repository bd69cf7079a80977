import type { Ink } from '../../src-main/documents/model.ts'
import { documents } from '../../src-main/locale/documents.ts'

/** A flourish that nobody signs with: loops whose size and slant come of the number, and a line under them. */
export function inkOf(number: number, name: string): Ink {
  const loops = Array.from({ length: 90 }, (_, at) => {
    const turn = at / (5 + (number % 4))
    const x = 60 + at * 4.4 + Math.cos(turn) * 26
    const y = 110 - at * 0.2 * (number % 3) + Math.sin(turn * 1.3 + number) * (34 + (number % 5) * 7)
    return [x, y]
  }).flat()
  const under = Array.from({ length: 30 }, (_, at) => [90 + at * 12, 170 - Math.sin(at / 9) * 16]).flat()
  const note = 'Firmado en pantalla el 24 de septiembre de 2026, 12:40 · huella 372e 879e 7528'
  return { strokes: [loops, under], width: 560, height: 220, note, alt: documents.frame.ink(name, note) }
}
