import { rule } from './shapes.ts'
import type { Page } from './shapes.ts'
import { element } from './slab.ts'
import type { Setting } from './slab.ts'
import { color, style } from './style.ts'
import { linesShapes, ragged } from './typeset.ts'

const emblem = 46
const gap = 12

export type Letterhead = {
  /** How much lower than usual the text of page 1 begins. */
  readonly shift: number
  draw(page: Page): void
}

const mostLines = 6

/** A head of many short lines would leave the page no room: what exceeds them goes on in the last one. */
function gathered(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' · ')]
}

/** Logo, name of the body and its lines, above a rule; long names push the rule down. */
export function letterhead(setting: Setting): Letterhead {
  const { sheet } = setting
  const { logo, logoAlt, name, lines } = setting.model.frame.letterhead
  const top = sheet.emblemTop
  const x = sheet.left + (logo ? emblem + gap : 0)
  const names = ragged(setting, style.issuer, name, sheet.right - x)
  const others = gathered(lines).flatMap((line) => ragged(setting, style.issuerLine, line, sheet.right - x))
  const othersTop = top + 4.5 + names.length * style.issuer.leading
  const bottom = othersTop + others.length * style.issuerLine.leading
  const shift = Math.max(0, bottom + 8 - sheet.headRule)
  const at = sheet.headRule + shift
  return {
    shift,
    draw(page) {
      if (logo) {
        const bbox = [sheet.left, top, sheet.left + emblem, top + emblem] as const
        const figure = element('Figure', setting.root, { alt: logoAlt, bbox })
        page.content.push({
          node: figure,
          shapes: [{ kind: 'picture', x: sheet.left, y: top, size: emblem }],
        })
      }
      page.content.push({
        node: element('P', setting.root),
        shapes: linesShapes(names, style.issuer, x, top + 3),
      })
      if (others.length > 0) {
        page.content.push({
          node: element('P', setting.root),
          shapes: linesShapes(others, style.issuerLine, x, othersTop),
        })
      }
      page.content.push({ node: null, shapes: [rule(sheet.left, at, sheet.right, at, 1, color.accent)] })
    },
  }
}
