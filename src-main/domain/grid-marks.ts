import { cleanLine, fold } from './text.ts'

const marks = /^(x+|×|✕|✗|✓|✔|•|●|■|◼|▪|\*|1|si|s)$/
const milestones = /^(◆|◇|⬥|♦)$/
const blanks = /^(-+|–|—|0|no|n)?$/

/** An x, or whatever else paper marks a month with. */
export function isMark(text: string): boolean {
  return marks.test(fold(cleanLine(text))) || isMilestoneMark(text)
}

export function isMilestoneMark(text: string): boolean {
  return milestones.test(cleanLine(text))
}

/** A cell that says that there is none. */
export function isBlankMark(text: string): boolean {
  return blanks.test(fold(cleanLine(text)))
}
