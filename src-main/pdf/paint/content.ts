import type { Area, PathStep, Shape, SquaresShape, Stroke, TextShape } from '../layout/shapes.ts'
import { rounded } from '../layout/shapes.ts'
import { round } from './glyphs.ts'
import type { Glyphs } from './glyphs.ts'
import { inkPath } from './ink.ts'

/** Page content in operators, in the top-left points of the layout. Nothing is set that already is. */
export interface Content {
  draw(shape: Exclude<Shape, { kind: 'picture' }>): void
  /** What is drawn by `draw`, seen only inside the area. */
  clipped(area: Area, draw: () => void): void
  /** What was drawn since the last time. */
  take(): string
  /** Forgets the state of the graphics, as a new page does. */
  reset(): void
}

export function createContent(glyphs: Glyphs, codes: (shape: SquaresShape) => string): Content {
  let out: string[] = []
  let fill = ''
  let stroke = ''
  let lineWidth = -1
  let tracking = 0

  const setFill = (color: string) => {
    if (color === fill) return
    fill = color
    out.push(`${components(color)} rg`)
  }
  const setStroke = (color: string, width: number) => {
    if (color !== stroke) out.push(`${components(color)} RG`)
    if (width !== lineWidth) out.push(`${round(width)} w`)
    stroke = color
    lineWidth = width
  }
  const forget = () => {
    fill = ''
    stroke = ''
    lineWidth = -1
    tracking = 0
  }
  /** A figure with its inside and its line, whichever it has. */
  const figure = (path: string, inside: string | null, line: Stroke | null) => {
    if (inside) setFill(inside)
    if (line) setStroke(line.color, line.width)
    const painted = `${path} ${inside && line ? 'B' : inside ? 'f' : 'S'}`
    out.push(line?.dash ? `[${line.dash}] 0 d ${painted} [] 0 d` : painted)
  }
  const text = (shape: TextShape) => {
    if (shape.spans.length === 0) return
    setFill(shape.color)
    if (shape.tracking !== tracking) {
      tracking = shape.tracking
      out.push(`${round(tracking)} Tc`)
    }
    out.push(`BT ${textOperators(glyphs, shape)} ET`)
  }

  return {
    draw(shape) {
      switch (shape.kind) {
        case 'text':
          return text(shape)
        case 'rule': {
          setStroke(shape.color, shape.width)
          const line = `${shape.from.map(round).join(' ')} m ${shape.to.map(round).join(' ')} l S`
          out.push(shape.dash ? `[${shape.dash}] 0 d ${line} [] 0 d` : line)
          return
        }
        case 'rect':
          return figure(
            shape.radius ? operatorsOf(rounded(shape)) : rectangle(shape),
            shape.fill,
            shape.stroke,
          )
        case 'path':
          return figure(operatorsOf(shape.steps), shape.fill, shape.stroke)
        case 'ink': {
          // Between q and Q, so that ends and joints of what comes after stay as they were.
          const line = `1 J 1 j ${components(shape.color)} RG ${round(shape.pen)} w`
          out.push(`q ${line} ${inkPath(shape)} S Q`)
          return
        }
        case 'squares':
          out.push(codes(shape))
          return
      }
    },
    clipped(area, draw) {
      if (tracking !== 0) out.push('0 Tc')
      out.push(`q ${rectangle(area)} W n`)
      forget()
      draw()
      out.push('Q')
      forget()
    },
    take() {
      const taken = out.join('\n')
      out = []
      return taken
    },
    reset: forget,
  }
}

function rectangle({ x, y, width, height }: Area): string {
  return `${[x, y, width, height].map(round).join(' ')} re`
}

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const

function operatorsOf(steps: readonly PathStep[]): string {
  return steps.map(([name, ...at]) => [...at.map(round), operators[name]].join(' ')).join(' ')
}

/** Real space glyphs carry what is added between words, so that readers see the words apart. */
function textOperators(glyphs: Glyphs, shape: TextShape): string {
  const { size, spans } = shape
  const gap = shape.stretch === 0 ? '' : round((-shape.stretch * 1000) / size)
  let out = `${matrix(shape)} Tm`
  spans.forEach((span, index) => {
    const name = glyphs.use(span.face)
    const spaceGlyph = glyphs.space(span.face)
    const space = `<${spaceGlyph}>${gap}`
    const words = span.text.split(' ').map((word) => (word === '' ? '' : glyphs.word(span.face, word, size)))
    const end = shape.spaced && index === spans.length - 1 ? `<${spaceGlyph}>` : ''
    out += ` /${name} ${round(size)} Tf [${words.join(space)}${end}] TJ`
  })
  return out.replaceAll('><', '')
}

function matrix({ x, baseline, angle }: TextShape): string {
  if (!angle) return `1 0 0 -1 ${round(x)} ${round(baseline)}`
  const cos = Math.cos((angle * Math.PI) / 180)
  const sin = Math.sin((angle * Math.PI) / 180)
  return [cos, -sin, -sin, -cos, x, baseline].map(round).join(' ')
}

const known = new Map<string, string>()
function components(color: string): string {
  const found = known.get(color)
  if (found) return found
  const value = parseInt(color.slice(1), 16)
  const text = [value >> 16, (value >> 8) & 255, value & 255].map((part) => round(part / 255)).join(' ')
  known.set(color, text)
  return text
}
