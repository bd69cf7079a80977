import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { monthsFrom, type Month } from '../../src-main/domain/month.ts'
import { spansOfMonths } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { ownApp } from '../app/own-app.ts'
import { startServer } from '../e2e/support/server.ts'
import { chromiumPath, launchTestBrowser } from '../support/electron-double/launch.ts'
import { quantile, timesOf, watchKeys } from '../support/key-times.ts'
import type { BenchLine } from './measure.ts'

const few = 30
const many = 300
const months = monthsFrom('2026-01' as Month, '2028-12' as Month)
/** From the key to the frame that shows it. */
const limit = 50
const growth = 3

type Grid = { readonly page: Page; readonly end: () => Promise<void> }

/** A plan of three years with so many rows, each with a bar somewhere in it. */
async function open(browser: Browser, rows: number): Promise<Grid> {
  const own = ownApp()
  const bodyId = await own.newBody()
  const period = { start: '2026-01-01' as LocalDate, end: '2028-12-31' as LocalDate }
  const { planId } = await own.client.plan.create({ bodyId, name: 'Plan de tres años', ...period })
  const { commitmentId } = await own.client.commitment.create({ planId, title: 'Cultura' })
  const texts = { group: '', place: '', note: '', responsible: 'Secretaría técnica' }
  const activities = Array.from({ length: rows }, (_, row) => ({
    ...texts,
    name: `Acción ${row + 1} acordada en la mesa de diálogo`,
    kind: 'action' as const,
    weight: 1,
    dependsOn: [],
    spans: spansOfMonths(months.slice(row % 30, (row % 30) + 1 + (row % 5))),
  }))
  await own.client.activity.add({ commitmentId, activities })
  await own.stop()
  const server = await startServer(own.folder)
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(server.entry())
  await page.goto(`${server.origin}/plan/${planId}/cronograma`)
  await page.getByRole('gridcell').first().waitFor()
  await page.waitForTimeout(1000)
  return {
    page,
    async end() {
      await context.close()
      await server.stop()
      await own.close()
    },
  }
}

/** Marks a month of each row on the way down. */
async function marked(
  { page }: Grid,
  rows: number,
): Promise<{ readonly mark: number[]; readonly move: number[] }> {
  const times = await watchKeys(page, '[role="grid"]', ['x', 'ArrowDown'])
  await page.keyboard.press('Control+Home')
  for (let row = 0; row < rows; row += 1) {
    await page.keyboard.press('x')
    await page.waitForTimeout(60)
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(60)
  }
  const noted = await times.take()
  return { mark: timesOf(noted, ['x']), move: timesOf(noted, ['ArrowDown']) }
}

function lines(name: string, ours: readonly number[], bare: readonly number[]): BenchLine[] {
  const [one, other] = [quantile(bare, 0.95), quantile(ours, 0.95)]
  const what = `${name} en un cronograma de ${many} × ${months.length}`
  return [
    { name: `${what}, p95 de ${ours.length} teclas`, value: other, limit, unit: 'ms' },
    { name: `${what} / de ${few} (${one.toFixed(0)} ms)`, value: other / one, limit: growth, unit: 'x' },
  ]
}

/** A month marked and a row scrolled to, tecla a pantalla, of a plan of three years. */
export async function scheduleKeys(): Promise<BenchLine[]> {
  if (!existsSync(chromiumPath)) {
    process.stdout.write(`skip  cronograma: no hay Chromium en ${chromiumPath}\n`)
    return []
  }
  const browser = await launchTestBrowser()
  const grids: Grid[] = []
  try {
    for (const rows of [few, many]) grids.push(await open(browser.browser, rows))
    const small = await marked(grids[0]!, few)
    const large = await marked(grids[1]!, 60)
    return [
      ...lines('marcar un mes', large.mark, small.mark),
      ...lines('ir a otra fila', large.move, small.move),
    ]
  } finally {
    for (const grid of grids) await grid.end()
    await browser.close()
  }
}
