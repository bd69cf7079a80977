import { damaged, Unreadable } from './unreadable.ts'

/** A logo of plain shapes. All geometry is path data, all styling resolved. */
export type Drawing = {
  readonly box: readonly [number, number, number, number]
  readonly shapes: readonly DrawnShape[]
}
export type DrawnShape = {
  readonly path: string
  readonly matrices: readonly Matrix[]
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly rule: 'nonzero' | 'evenodd'
  readonly opacity: number
}
export type Matrix = readonly [number, number, number, number, number, number]

type Style = Omit<DrawnShape, 'path'>
type Attributes = ReadonlyMap<string, string>

const longest = 512_000
const mostShapes = 5_000
const deepest = 32
const longestTransform = 2_000
/** They change what is around them, wherever they stand. */
const anywhere = new Set(['style', 'script', 'foreignObject'])
const silent = new Set(['title', 'desc', 'metadata', 'defs'])
const plain: Style = {
  matrices: [],
  fill: '#000000',
  stroke: null,
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  rule: 'nonzero',
  opacity: 1,
}

/**
 * The shapes of an SVG file. Throws when it is no drawing, when it holds anything beyond them (text, images, gradients,
 * styles, programs, entities) or when it is too much of them.
 */
export function readSvg(text: string): Drawing {
  if (text.length > longest) throw new Unreadable({ reason: 'tooComplex' })
  const styles: Style[] = [plain]
  const shapes: DrawnShape[] = []
  let box: Drawing['box'] | null = null
  let skipping = 0
  for (const { name, closes, empty, attributes: written } of tagsOf(text)) {
    if (anywhere.has(name)) holds(name)
    if (skipping > 0 || silent.has(name) || name.includes(':')) {
      skipping += closes ? -1 : empty ? 0 : 1
      continue
    }
    if (closes) {
      styles.pop()
      continue
    }
    const attributes = readAttributes(written)
    if (name === 'svg' && !box) box = readBox(attributes)
    const style = inherit(styles.at(-1) ?? damaged(), attributes)
    if (name !== 'svg' && name !== 'g') {
      const path = pathOf(name, attributes)
      if (path !== '') shapes.push({ ...style, path })
    }
    if (!empty) styles.push(style)
    if (shapes.length > mostShapes || style.matrices.length > deepest)
      throw new Unreadable({ reason: 'tooComplex' })
  }
  return box && shapes.length > 0 ? { box, shapes } : damaged()
}

type Tag = {
  readonly name: string
  readonly closes: boolean
  readonly empty: boolean
  readonly attributes: string
}

/** What is between `<` and its end, each character looked at once: no text makes it slow. */
function* tagsOf(text: string): Generator<Tag> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const passed = passedOver.find(({ opens }) => text.startsWith(opens, at))
    if (passed) {
      const end = text.indexOf(passed.closes, at + passed.opens.length)
      at = end < 0 ? damaged() : end + passed.closes.length
      continue
    }
    const end = tagEnd(text, at)
    const tag = text.slice(at + 1, end)
    at = end + 1
    if (tag.startsWith('!')) {
      if (/ENTITY/i.test(tag)) holds('!ENTITY')
      continue
    }
    const closes = tag.startsWith('/')
    const name = /^[\w:.-]+/.exec(closes ? tag.slice(1) : tag)?.[0] ?? damaged()
    const empty = tag.endsWith('/')
    const attributes = closes ? '' : tag.slice(name.length, empty ? -1 : undefined)
    yield { name, closes, empty, attributes }
  }
}

const passedOver = [
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<?', closes: '?>' },
]

/** The `>` that ends a tag, outside quotes. */
function tagEnd(text: string, from: number): number {
  const signs = /[>"']/g
  signs.lastIndex = from
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    if (sign[0] === '>') return sign.index
    const close = text.indexOf(sign[0], sign.index + 1)
    signs.lastIndex = close < 0 ? damaged() : close + 1
  }
  return damaged()
}

function holds(part: string): never {
  throw new Unreadable({ reason: 'holds', part })
}

function readAttributes(text: string): Attributes {
  const found = new Map<string, string>()
  const one = /\s*([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  for (let pair = one.exec(text); pair; pair = one.exec(text)) found.set(pair[1]!, pair[2] ?? pair[3]!)
  for (const part of (found.get('style') ?? '').split(';')) {
    const colon = part.indexOf(':')
    if (colon > 0) found.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim())
  }
  return found
}

function readBox(attributes: Attributes): Drawing['box'] {
  const view = numbers(attributes.get('viewBox') ?? '')
  const box = view.length === 4 ? view : [0, 0, size(attributes, 'width'), size(attributes, 'height')]
  const [x, y, width, height] = box as [number, number, number, number]
  if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6)) damaged()
  return [x, y, width, height]
}

function inherit(style: Style, attributes: Attributes): Style {
  const matrix = attributes.get('transform')
  const alpha = ['opacity', 'fill-opacity'].map((name) => Number(attributes.get(name) ?? 1))
  return {
    matrices: matrix ? [...style.matrices, ...readTransform(matrix)] : style.matrices,
    fill: paint(attributes.get('fill'), style.fill),
    stroke: paint(attributes.get('stroke'), style.stroke),
    strokeWidth: size(attributes, 'stroke-width', style.strokeWidth),
    cap: oneOf(attributes.get('stroke-linecap'), ['butt', 'round', 'square'] as const) ?? style.cap,
    join: oneOf(attributes.get('stroke-linejoin'), ['miter', 'round', 'bevel'] as const) ?? style.join,
    rule: oneOf(attributes.get('fill-rule'), ['nonzero', 'evenodd'] as const) ?? style.rule,
    opacity: alpha.reduce((product, value) => product * finite(value), style.opacity),
  }
}

function oneOf<T extends string>(value: string | undefined, all: readonly T[]): T | undefined {
  return all.find((one) => one === value)
}

const names: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  silver: '#C0C0C0',
  maroon: '#800000',
  yellow: '#FFFF00',
  orange: '#FFA500',
  olive: '#808000',
  lime: '#00FF00',
  teal: '#008080',
  navy: '#000080',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  currentColor: '#1B1B1B',
}

function paint(value: string | undefined, inherited: string | null): string | null {
  if (value === undefined || value === 'inherit') return inherited
  if (value === 'none' || value === 'transparent') return null
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`
  if (/^#[\da-f]{6}$/i.test(value)) return value
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(value)
  if (parts)
    return `#${parts
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`
  const named = names[value]
  return named ?? holds(/^url\(/i.test(value) ? 'url()' : value.slice(0, 40))
}

function readTransform(text: string): Matrix[] {
  if (text.length > longestTransform) throw new Unreadable({ reason: 'tooComplex' })
  return [...text.matchAll(/(\w+)\s*\(([^)]*)\)/g)].flatMap(([, name, list]) =>
    matrixOf(name!, numbers(list!)),
  )
}

function matrixOf(name: string, v: readonly number[]): Matrix[] {
  const at = (index: number, otherwise = 0) => finite(v[index] ?? otherwise)
  const angle = (at(0) * Math.PI) / 180
  switch (name) {
    case 'matrix':
      return [[at(0), at(1), at(2), at(3), at(4), at(5)]]
    case 'translate':
      return [[1, 0, 0, 1, at(0), at(1)]]
    case 'scale':
      return [[at(0), 0, 0, at(1, at(0)), 0, 0]]
    case 'rotate': {
      const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
      return [[1, 0, 0, 1, at(1), at(2)], turn, [1, 0, 0, 1, -at(1), -at(2)]]
    }
    case 'skewX':
      return [[1, 0, Math.tan(angle), 1, 0, 0]]
    case 'skewY':
      return [[1, Math.tan(angle), 0, 1, 0, 0]]
    default:
      return damaged()
  }
}

function pathOf(tag: string, attributes: Attributes): string {
  const at = (name: string) => size(attributes, name, 0)
  switch (tag) {
    case 'path':
      return checkedPath(attributes.get('d') ?? '')
    case 'rect':
      return rectangle(at('x'), at('y'), at('width'), at('height'), size(attributes, 'rx', at('ry')))
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'))
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'))
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`
    case 'polyline':
      return points(attributes.get('points'), '')
    case 'polygon':
      return points(attributes.get('points'), 'Z')
    default:
      return holds(tag)
  }
}

function checkedPath(data: string): string {
  if (!/^[MmLlHhVvCcSsQqTtAaZz\d\s,.+\-eE]*$/.test(data)) damaged()
  return data.trim()
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  if (!(rx > 0 && ry > 0)) return ''
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

function rectangle(x: number, y: number, width: number, height: number, corner: number): string {
  if (!(width > 0 && height > 0)) return ''
  const r = Math.max(0, Math.min(corner, width / 2, height / 2))
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  const sides = [`h${width - 2 * r}`, `v${height - 2 * r}`, `h${-(width - 2 * r)}`, `v${-(height - 2 * r)}`]
  return `M${x + r} ${y}${sides[0]}${arc(r, r)}${sides[1]}${arc(-r, r)}${sides[2]}${arc(-r, -r)}${sides[3]}${arc(r, -r)}Z`
}

function points(list: string | undefined, end: string): string {
  const all = numbers(list ?? '')
  if (all.length < 4) return ''
  const pairs = Array.from(
    { length: all.length >> 1 },
    (_, index) => `${all[index * 2]} ${all[index * 2 + 1]}`,
  )
  return `M${pairs.join('L')}${end}`
}

function numbers(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map((one) => finite(Number(one)))
}

function size(attributes: Attributes, name: string, otherwise = Number.NaN): number {
  const value = attributes.get(name)
  return value === undefined ? otherwise : finite(parseFloat(value))
}

function finite(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > 1e9) damaged()
  return value
}
