import type { Inlines } from '../../documents/model.ts'
import { cancelled, leastBlank } from './blank.ts'
import { marginBlock, marginEnds, rubrics } from './margin.ts'
import { rule } from './shapes.ts'
import type { Marked, Page, Shape } from './shapes.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import type { TextStyle } from './style.ts'
import { lineShapes, oneLine, ragged, widthOf } from './typeset.ts'

const qr = 34
/** Printers leave the first 15 points of the paper blank; the highest letterhead begins at 30. */
const folioTop = 16.5

/** The whole of one page: what repeats, and `body` in its place of the reading order. */
export function dress(
  setting: Setting,
  page: Page,
  index: number,
  shift: number,
  body: readonly Marked[],
): void {
  const first = index === 0
  if (!first) runningHead(setting, page)
  marginBlock(setting, page, first, shift)
  page.content.push(...body)
  watermark(setting, page)
  const ends = marginEnds(setting, shift)
  if (!page.signed) rubrics(setting, page, index, ends)
  footer(setting, page)
  folio(setting, page, index)
  blankMark(setting, page, first ? ends.first : ends.later)
}

function add(page: Page, shapes: readonly Shape[]): void {
  page.content.push({ node: null, shapes, pagination: true })
}

function runningHead(setting: Setting, page: Page): void {
  const { sheet, model } = setting
  const of = { ...style.smallStrong, color: color.secondary }
  const room = sheet.right - sheet.left - 24
  const right = fitted(setting, style.small, model.frame.runningHead.right, room * 0.6)
  const rightWidth = widthOf(setting, style.small, right)
  const left = fitted(setting, of, model.frame.runningHead.left, room - rightWidth)
  add(page, [
    oneLine(setting, of, left, sheet.left, 44),
    oneLine(setting, style.small, right, sheet.right - rightWidth, 44),
    rule(sheet.left, 58, sheet.right, 58, 0.5, color.accent),
  ])
}

/** As many words as fit, and an ellipsis when they are not all. */
function fitted(setting: Setting, of: TextStyle, text: string, width: number): string {
  if (widthOf(setting, of, text) <= width) return text
  const [line] = ragged(setting, of, text, width - widthOf(setting, of, '…'))
  return `${line!.spans.map((span) => span.text).join('')}…`
}

/** Above the head, in the same corner of each recto (R55). */
function folio(setting: Setting, page: Page, index: number): void {
  const { sheet, model } = setting
  const given = model.frame.folio
  if (!given || index % given.sides !== 0) return
  const number = String(given.first + index / given.sides).padStart(given.digits, '0')
  const text = `${given.label} ${number}`
  const x = sheet.right - widthOf(setting, style.cellStrong, text)
  add(page, [oneLine(setting, style.cellStrong, text, x, folioTop)])
}

function footer(setting: Setting, page: Page): void {
  const { sheet, model } = setting
  const width = sheet.right - sheet.left - (model.frame.footer.qr ? qr + 12 : 0)
  const shapes: Shape[] = [rule(sheet.left, sheet.footRule, sheet.right, sheet.footRule, 0.5, color.rule)]
  let y = sheet.footRule + 8
  model.frame.footer.lines.forEach((content: Inlines, index) => {
    const of = index === 0 ? { ...style.smallStrong, regular: style.smallStrong.bold } : style.small
    for (const line of ragged(setting, of, content, width)) {
      shapes.push(...lineShapes(line, of, sheet.left, y, true))
      y += 11
    }
  })
  if (model.frame.footer.qr) {
    const x = sheet.right - qr
    shapes.push({ kind: 'squares', text: model.frame.footer.qr, x, y: sheet.footRule + 6, size: qr })
  }
  add(page, shapes)
}

/** Behind the text, from the lower left to the upper right. */
function watermark(setting: Setting, page: Page): void {
  const text = setting.model.frame.watermark
  if (!text) return
  const { width, height } = setting.sheet
  const diagonal = Math.hypot(width, height) * 0.62
  const natural = widthOf(setting, style.watermark, text)
  const scale = Math.min(1.2, diagonal / Math.max(1, natural))
  const angle = (Math.atan2(height, width) * 180) / Math.PI
  const radians = (angle * Math.PI) / 180
  const half = (natural * scale) / 2
  const rise = style.watermark.size * scale * 0.33
  const shape = oneLine(setting, style.watermark, text, 0, 0)
  page.content.unshift({
    node: null,
    pagination: true,
    shapes: [
      {
        ...shape,
        size: style.watermark.size * scale,
        x: width / 2 - half * Math.cos(radians) + rise * Math.sin(radians),
        baseline: height / 2 + half * Math.sin(radians) + rise * Math.cos(radians),
        spaced: false,
        angle,
      },
    ],
  })
}

/** Blank paper that could be written on later is cancelled, as wide as nothing else is printed beside it. */
function blankMark(setting: Setting, page: Page, marginEnd: number): void {
  const { sheet, model } = setting
  const word = model.frame.blankMark
  if (!word) return
  const hasStrip = model.frame.rubrics !== null && !page.signed
  for (const { top, bottom } of [...page.gaps, { top: page.end, bottom: sheet.bottom }]) {
    if (bottom - top < leastBlank) continue
    const narrow = hasStrip || top < marginEnd
    const right = narrow ? sheet.left + sheet.measure : sheet.right
    add(page, cancelled(setting, word, { left: sheet.left, right, top: top + 19, bottom }))
  }
}
