import { ref } from 'vue'

/** How a text is set: its face and the width of its lines, in units of the drawing. */
export type TextSetting = {
  readonly size: number
  readonly weight: number
  readonly lineHeight: number
  readonly width: number
}

const face = '"Atkinson Hyperlegible Next Variable"'
/** Lines are taken this much narrower than they are: the page rounds the place of each word. */
const slack = 0.75

/** Counts how often the measures changed: what was drawn by the former ones is drawn again. */
const edition = ref(0)
let loading: Promise<unknown> | null = null

/** The face of the page is measured once it has come; until then, the one that stands in for it. */
function awaitFace(): void {
  loading ??= Promise.all([400, 650].map((weight) => document.fonts.load(`${weight} 14px ${face}`)))
    .catch(() => [])
    .then(() => {
      widths.clear()
      counts.clear()
      edition.value += 1
      return null
    })
}

let pen: CanvasRenderingContext2D | null = null
const widths = new Map<string, number>()
const counts = new Map<string, number>()

function widthOf(text: string, font: string): number {
  const key = `${font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  pen ??= document.createElement('canvas').getContext('2d')!
  if (pen.font !== font) pen.font = font
  const width = pen.measureText(text).width
  widths.set(key, width)
  return width
}

/** Width of a text on one line, in units of the drawing. */
export function lineWidth(text: string, { size, weight }: Pick<TextSetting, 'size' | 'weight'>): number {
  awaitFace()
  // Read so that what was drawn by the former measures is drawn again.
  return edition.value < 0 ? 0 : widthOf(text, `${weight} ${size}px ${face}`)
}

/** Lines of a text as the page breaks them: at spaces, and inside a word only where it alone fills a line. */
export function linesOf(text: string, { size, weight, width }: TextSetting): number {
  awaitFace()
  const font = `${weight} ${size}px ${face}`
  const key = `${edition.value} ${font} ${width} ${text}`
  const known = counts.get(key)
  if (known !== undefined) return known
  const room = width - slack
  const space = widthOf(' ', font)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const own = widthOf(word, font)
    const after = used === 0 ? own : used + space + own
    if (after <= room) used = after
    else {
      if (used > 0) lines += 1
      const more = Math.max(0, Math.ceil(own / room) - 1)
      lines += more
      used = own - more * room
    }
  }
  counts.set(key, lines)
  return lines
}
