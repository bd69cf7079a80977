import { existsSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { updateFrequencies } from '../../src-main/domain/information-need.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { ownApp } from '../app/own-app.ts'
import { startServer } from '../e2e/support/server.ts'
import { chromiumPath, launchTestBrowser } from '../support/electron-double/launch.ts'
import { quantile, timesOf, watchKeys } from '../support/key-times.ts'
import type { BenchLine } from './measure.ts'

const few = 50
const many = 500
/** From the key to the frame that shows it; what is saved waits for the disk and for the list to be read again. */
const limits = { walk: 50, update: 150, search: 50 } as const
const growth = 3
const keys = ['j', 'k', 'a', 'e', 'Backspace'] as const

/** A register with so many needs, as a year of mesas leaves it. */
async function open(browser: Browser, needs: number) {
  const own = ownApp()
  const bodyId = await own.newBody()
  for (let number = 1; number <= needs; number += 1)
    await own.client.need.save({
      bodyId,
      id: null,
      need: {
        group: `Grupo de población ${number % 12}`,
        need: `Horarios, requisitos y costos del servicio ${number}, en un solo lugar y en lenguaje claro.`,
        heardAt: 'Mesa de escucha',
        heardOn: '2026-03-05' as LocalDate,
        status: number % 3 === 0 ? 'asked' : 'published',
        declineReason: '',
        responsible: 'Unidad de Transparencia',
        title: `Directorio ${number}`,
        link: `https://villaabierta.example/datos/${number}.csv`,
        attachmentId: null,
        format: 'CSV',
        isOpenFormat: true,
        frequency: updateFrequencies[number % updateFrequencies.length]!,
        updatedOn: '2026-04-01' as LocalDate,
        commitmentId: null,
      },
    })
  await own.stop()
  const server = await startServer(own.folder)
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(server.entry())
  await page.goto(`${server.origin}/transparencia`)
  await page.locator('tbody tr').first().waitFor()
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

/** Rows walked, some of them brought up to date, and words looked for. */
async function timed(page: Page) {
  const times = await watchKeys(page, 'main', keys)
  const press = async (key: (typeof keys)[number]) => {
    await page.keyboard.press(key)
    await page.waitForTimeout(120)
  }
  for (let step = 0; step < 40; step += 1) await press(step % 8 === 7 ? 'k' : 'j')
  for (let step = 0; step < 12; step += 1) {
    await press('j')
    await press('a')
    await page.waitForTimeout(200)
  }
  await page.keyboard.press('/')
  for (let step = 0; step < 10; step += 1) {
    await press('e')
    await press('Backspace')
  }
  const noted = await times.take()
  return {
    walk: timesOf(noted, ['j', 'k']),
    update: timesOf(noted, ['a']),
    search: timesOf(noted, ['e', 'Backspace']),
  }
}

const said = {
  walk: 'ir a otra necesidad',
  update: 'marcarla actualizada',
  search: 'buscar una letra',
} as const

/** The register of proactive transparency, from the key to the screen. */
export async function transparencyKeys(): Promise<BenchLine[]> {
  if (!existsSync(chromiumPath)) {
    process.stdout.write(`skip  transparencia: no hay Chromium en ${chromiumPath}\n`)
    return []
  }
  const browser = await launchTestBrowser()
  const registers: Awaited<ReturnType<typeof open>>[] = []
  try {
    for (const needs of [few, many]) registers.push(await open(browser.browser, needs))
    const small = await timed(registers[0]!.page)
    const large = await timed(registers[1]!.page)
    return (['walk', 'update', 'search'] as const).flatMap((what) => {
      const [one, other] = [quantile(small[what], 0.95), quantile(large[what], 0.95)]
      const name = `${said[what]} entre ${many}`
      return [
        {
          name: `${name}, p95 de ${large[what].length} teclas`,
          value: other,
          limit: limits[what],
          unit: 'ms',
        },
        {
          name: `${name} / entre ${few} (${one.toFixed(0)} ms)`,
          value: other / one,
          limit: growth,
          unit: 'x',
        },
      ] satisfies BenchLine[]
    })
  } finally {
    for (const { end } of registers) await end()
    await browser.close()
  }
}
