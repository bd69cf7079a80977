import { existsSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'
import type { BodyId, NodeId, ProblemTreeId } from '../../src-main/domain/ids.ts'
import { ownSample } from '../app/own-app.ts'
import { startServer } from '../e2e/support/server.ts'
import { chromiumPath, launchTestBrowser } from '../support/electron-double/launch.ts'
import { quantile } from '../support/key-times.ts'
import { treeOf } from '../support/sample-tree.ts'
import { sprig } from '../support/tree-edits.ts'
import type { BenchLine } from './measure.ts'

const [few, many] = [30, 300]
/** Long enough to take several lines: some of its keys move the whole drawing. */
const typed = ' de las colonias altas que dependen del tanque elevado y se quedan sin servicio en secas'

type Client = Awaited<ReturnType<typeof ownSample>>['client']

async function draw(client: Client, bodyId: BodyId, count: number): Promise<ProblemTreeId> {
  const [problem, ...rest] = treeOf(count)
  const { treeId } = await client.tree.create({
    bodyId,
    name: 'Agua',
    problem: problem!.text,
    sessionId: null,
  })
  const { nodes } = await client.tree.get({ treeId })
  const ids = new Map(rest.map(({ key }) => [key, crypto.randomUUID() as NodeId]))
  for (const side of ['cause', 'effect'] as const) {
    const rows = rest.filter((row) => row.side === side)
    const sprigs = rows.map(({ key, parent, text }) =>
      sprig(ids.get(key)!, text, ids.get(parent ?? '') ?? null),
    )
    const at = { parentId: nodes[0]!.id, side, position: 0 }
    await client.tree.edit({ treeId, edit: { type: 'add', at, sprigs } })
  }
  return treeId
}

/** Milliseconds of script that the page has spent so far. */
async function spent(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0)
}

const painted = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))))

/** What each key costs in the deepest cause of a tree. */
async function write(page: Page, origin: string, treeId: ProblemTreeId): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(`${origin}/arboles/${treeId}/problemas`)
  await page.getByRole('treeitem', { selected: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Causa' }).waitFor()
  const times: number[] = []
  for (const letter of typed) {
    await painted(page)
    const before = await spent(session)
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await painted(page)
    times.push((await spent(session)) - before)
  }
  await page.keyboard.press('Escape')
  return times
}

export async function treeTyping(): Promise<BenchLine[]> {
  if (!existsSync(chromiumPath)) {
    process.stdout.write(`skip  escribir en un árbol: no hay Chromium en ${chromiumPath}\n`)
    return []
  }
  const own = await ownSample()
  const trees = [await draw(own.client, own.bodyId, few), await draw(own.client, own.bodyId, many)] as const
  await own.stop()
  const [browser, server] = [await launchTestBrowser(), await startServer(own.folder)]
  try {
    const context = await browser.browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.goto(server.entry())
    const times: readonly [number[], number[]] = [[], []]
    for (let round = 0; round < 3; round += 1)
      for (const [index, treeId] of trees.entries())
        times[index as 0 | 1].push(...(await write(page, server.origin, treeId)))
    const [small, large] = times.map((all) => quantile(all, 0.95)) as [number, number]
    const name = `tecla en un árbol de ${many} recuadros, de script`
    return [
      { name: `${name}, p95 (${times[1].length} teclas)`, value: large, limit: 16, unit: 'ms' },
      {
        name: `${name} / de ${few} (${small.toFixed(1)} ms)`,
        value: large / small,
        limit: (many / few) * 1.3,
        unit: 'x',
      },
    ]
  } finally {
    await browser.close()
    await server.stop()
    await own.close()
  }
}
