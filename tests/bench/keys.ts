import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { startServer } from '../e2e/support/server.ts'
import { chromiumPath, launchTestBrowser } from '../support/electron-double/launch.ts'
import { type KeyTimes, quantile, timesOf, watchKeys } from '../support/key-times.ts'
import { type LiveCouncil, prepareCouncil } from '../support/live-council.ts'
import type { BenchLine } from './measure.ts'
import { paragraphs } from './words.ts'

const rows = 'aside[aria-label="Personas y votación"] .rows'
/** A quick hand calling the roll. */
const pace = { delay: 60 }
const arriving = [27, 28, 29, 30, 31, 32, 33, 34, 36, 37, 39, 41] as const
const voting = [1, 2, 4, 5, 6, 8, 10, 13, 14, 16, 17, 23] as const

/** More than three hundred pages. */
const longText = paragraphs(1200).join('\n\n')

type Table = { readonly page: Page; readonly times: KeyTimes; readonly end: () => Promise<void> }

async function open(browser: Browser, { folder, sessionId, remove }: LiveCouncil): Promise<Table> {
  const server = await startServer(folder)
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(server.entry())
  await page.goto(`${server.origin}/sesiones/${sessionId}/desarrollo`)
  await page.getByRole('textbox', { name: /^Texto del acta:/ }).waitFor()
  const times = await watchKeys(page, rows, ['Enter', 'f', 'c', 'a'])
  const end = async () => {
    await context.close()
    await server.stop()
    await remove()
  }
  return { page, times, end }
}

/** Each seat by its number: it comes, and in the next round it goes. */
async function arrivals({ page, times }: Table): Promise<number[]> {
  await page.keyboard.press('F6')
  for (const seat of arriving) {
    await page.keyboard.type(String(seat), pace)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(pace.delay)
  }
  await page.waitForTimeout(400)
  return timesOf(await times.take(), ['Enter'])
}

async function votes({ page, times }: Table, option: string): Promise<number[]> {
  await page.keyboard.press('F8')
  await page
    .getByRole('status')
    .filter({ hasText: 'Votación en curso' })
    .waitFor()
    .catch(() => undefined)
  for (const seat of voting) {
    await page.keyboard.type(String(seat), pace)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(pace.delay)
    await page.keyboard.press(option)
    await page.waitForTimeout(pace.delay)
  }
  await page.waitForTimeout(400)
  return timesOf(await times.take(), [option])
}

type Times = { readonly arrival: number[]; readonly vote: number[] }

/** Turn by turn, so that what else the machine does falls on both. */
async function typed(full: Table, empty: Table): Promise<readonly [Times, Times]> {
  const noted: readonly [Times, Times] = [
    { arrival: [], vote: [] },
    { arrival: [], vote: [] },
  ]
  for (let round = 0; round < 5; round += 1)
    for (const [index, table] of [full, empty].entries())
      noted[index as 0 | 1].arrival.push(...(await arrivals(table)))
  for (const option of ['f', 'c', 'a', 'f', 'c'])
    for (const [index, table] of [full, empty].entries())
      noted[index as 0 | 1].vote.push(...(await votes(table, option)))
  return noted
}

function line(key: string, full: readonly number[], empty: readonly number[]): BenchLine[] {
  const [ours, bare] = [quantile(full, 0.95), quantile(empty, 0.95)]
  const figures = `p95 ${ours.toFixed(0)} / ${bare.toFixed(0)} ms, ${full.length} teclas`
  return [
    {
      name: `${key}, tecla a pantalla: consejo de 43 / sesión vacía (${figures})`,
      value: ours / bare,
      limit: 2,
      unit: 'x',
    },
    { name: `${key}, tecla a pantalla en el consejo de 43, p95`, value: ours, limit: 100, unit: 'ms' },
  ]
}

export async function keysToPaint(): Promise<BenchLine[]> {
  if (!existsSync(chromiumPath)) {
    process.stdout.write(`skip  tecla a pantalla: no hay Chromium en ${chromiumPath}\n`)
    return []
  }
  const browser = await launchTestBrowser()
  const ends: (() => Promise<void>)[] = [() => browser.close()]
  try {
    const tables: Table[] = []
    for (const kind of ['full', 'empty'] as const) {
      const table = await open(browser.browser, await prepareCouncil(kind))
      ends.push(table.end)
      tables.push(table)
    }
    const [full, empty] = await typed(tables[0]!, tables[1]!)
    return [...line('pase de lista', full.arrival, empty.arrival), ...line('voto', full.vote, empty.vote)]
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/** Writes three hundred pages under a topic that is not on the table, and has them printed again and again. */
async function keepPrinting({ page }: Table, sessionId: string): Promise<() => Promise<number>> {
  await page.evaluate(
    async ([id, text]) => {
      const ask = async (path: string, input: unknown) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(`/rpc/${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ json: input }),
        })
        return ((await answer.json()) as { json: { agenda: { id: string; kind: string }[] } }).json
      }
      const { agenda } = await ask('session/get', { sessionId: id })
      // Two texts: one alone would be longer than an item may be.
      const topics = agenda.filter(({ kind }) => kind === 'topic').slice(0, 2)
      const half = text.lastIndexOf('\n\n', text.length / 2)
      for (const [index, { id: itemId }] of topics.entries())
        await ask('minutes/saveItem', {
          itemId,
          minutes: index === 0 ? text.slice(0, half) : text.slice(half),
        })
      const state = { sizes: [] as number[], isOver: false }
      Object.assign(window, { printing: state })
      void (async () => {
        while (!state.isOver) {
          const paper = await fetch(`/files/preview/minutes/${id}.pdf`)
          state.sizes.push((await paper.arrayBuffer()).byteLength)
        }
      })()
    },
    [sessionId, longText] as const,
  )
  return () =>
    page.evaluate(() => {
      const state = (window as unknown as { printing: { sizes: number[]; isOver: boolean } }).printing
      state.isOver = true
      if (state.sizes.some((size) => size < 300_000)) throw new Error('what was printed is no long acta')
      return state.sizes.length
    })
}

/** The roll called while the worker sets and paints an acta of three hundred pages. */
export async function keysWhilePrinting(): Promise<BenchLine[]> {
  if (!existsSync(chromiumPath)) {
    process.stdout.write(`skip  tecla mientras se imprime: no hay Chromium en ${chromiumPath}\n`)
    return []
  }
  const browser = await launchTestBrowser()
  const ends: (() => Promise<void>)[] = [() => browser.close()]
  try {
    const council = await prepareCouncil('empty')
    const table = await open(browser.browser, council)
    ends.push(table.end)
    await arrivals(table)
    const quiet = await arrivals(table)
    const stop = await keepPrinting(table, council.sessionId)
    const times: number[] = []
    for (let round = 0; round < 6; round += 1) times.push(...(await arrivals(table)))
    const printed = await stop()
    const name = `tecla a pantalla mientras se imprime un acta de 300 páginas, p95 (${times.length} teclas, ${printed} impresiones; en calma, ${quantile(quiet, 0.95).toFixed(0)} ms)`
    return [{ name, value: quantile(times, 0.95), limit: 100, unit: 'ms' }]
  } finally {
    for (const end of ends.reverse()) await end()
  }
}
