import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { fetchInPage } from '../hosts/fetch-in-page.ts'
import {
  type ElectronDouble,
  launchElectronDouble,
  launchTestBrowser,
  type TestBrowser,
} from '../support/electron-double/launch.ts'
import { rpcOver } from '../support/rpc-over.ts'

const main = new URL('../../src-main/hosts/electron/main.ts', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'desktop-'))
let browser: TestBrowser
let host: ElectronDouble
let page: Page

beforeAll(async () => {
  browser = await launchTestBrowser()
  host = launchElectronDouble(browser, main, ['--data', folder])
  page = await host.page()
  const client = rpcOver({ fetch: (path, init) => fetchInPage(page, path, init) })
  const sample = await client.app.createSample()
  const [plan] = await client.plan.list({ bodyId: sample.bodyId })
  const { commitments } = await client.plan.get({ planId: plan!.id })
  const { commitment, activities } = commitments[0]!
  const { id: activityId } = activities.find(({ name }) => name === 'Mesa de diálogo')!
  await client.evidence.add({
    commitmentId: commitment.id,
    activityId,
    name: 'Lista de asistencia',
    date: '2026-11-05' as LocalDate,
    attachmentId: null,
    link: 'https://villaabierta.example/lista',
  })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${new URL(page.url()).origin}/plan/${plan!.id}/avance`)
  await page.getByRole('button', { name: /de «Mesa de diálogo»/ }).click()
})
afterAll(async () => {
  await host?.close()
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const panel = () => page.getByRole('dialog', { name: 'Mesa de diálogo' })
/** As the dialog of the system would: the browser reads the file where it is, however large. */
async function attach(file: string) {
  await page.evaluate(() => {
    HTMLInputElement.prototype.click = function () {
      document.querySelector('#asked')?.remove()
      this.id = 'asked'
      document.body.append(this)
    }
  })
  await panel().getByRole('button', { name: 'Adjuntar archivo' }).click()
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', {
    expression: "document.querySelector('#asked')",
  })
  await session.send('DOM.setFileInputFiles', { files: [file], objectId: result.objectId! })
  await session.detach()
}

test('a file of 1 GB is refused by its name and the limit, and none of it is sent', async () => {
  const path = join(folder, 'video de la mesa.mp4')
  writeFileSync(path, '')
  truncateSync(path, 2 ** 30)
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await attach(path)
  await panel()
    .getByText('El archivo «video de la mesa.mp4» mide 1024 MB y el máximo es de 25 MB.', { exact: false })
    .waitFor()
  expect(sent.filter((url) => url.includes('/files'))).toEqual([])
})

test('a link of evidence opens in the browser of the system, and a file in its program', async () => {
  await panel().getByRole('link', { name: 'Abrir «Lista de asistencia»' }).click()
  await expect.poll(() => host.ask('log', 'openExternal')).toEqual([['https://villaabierta.example/lista']])
  const file = join(folder, 'relatoría.pdf')
  writeFileSync(file, '%PDF-1.4\n')
  await attach(file)
  await panel().getByRole('link', { name: 'Abrir «relatoría.pdf»' }).click()
  const opened = async () => (await host.ask<[string][]>('log', 'openPath')).map(([path]) => path)
  await expect.poll(async () => (await opened()).at(-1)).toMatch(/secretariado-[^/\\]+[/\\]relatoría\.pdf$/)
  expect(readFileSync((await opened()).at(-1)!, 'latin1')).toBe('%PDF-1.4\n')
})
