import { planPdf } from './action-plan.ts'
import { initialScript } from './bundle.ts'
import { keysToPaint, keysWhilePrinting } from './keys.ts'
import { legalStates } from './legal-states.ts'
import { againstLibreOffice, longMinutes, memory } from './long-minutes.ts'
import { minutesPdf } from './minutes-pdf.ts'
import type { BenchLine } from './measure.ts'
import { evaluation } from './plan-evaluation.ts'
import { scheduleKeys } from './schedule.ts'
import { autosave, manySessions } from './store.ts'
import { transparencyKeys } from './transparency.ts'
import { treeLayout, treePdf } from './trees.ts'
import { treeTyping } from './tree-typing.ts'

const benches = [
  minutesPdf,
  longMinutes,
  planPdf,
  evaluation,
  memory,
  againstLibreOffice,
  autosave,
  manySessions,
  legalStates,
  treeLayout,
  treePdf,
  treeTyping,
  scheduleKeys,
  transparencyKeys,
  keysToPaint,
  keysWhilePrinting,
  initialScript,
]
const only = process.argv[2]

let failed = 0
for (const bench of benches) {
  if (only && !bench.name.includes(only)) continue
  for (const line of await bench()) print(line)
}
process.exitCode = failed > 0 ? 1 : 0

function print({ name, value, limit, unit }: BenchLine): void {
  const isRate = unit === 'por segundo'
  const passes = isRate ? value >= limit : value <= limit
  if (!passes) failed += 1
  const digits = unit === 'x' ? 2 : unit === 'ms' || unit === 'MB' ? 1 : 0
  process.stdout.write(
    `${passes ? 'pass' : 'FAIL'}  ${value.toFixed(digits)} ${unit}  ${isRate ? '≥' : '≤'} ${limit} ${unit}  ${name}\n`,
  )
}
