import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

test('papers are chosen with the keyboard and printed together as one file', async () => {
  const { page, open } = await beginWithSample()
  await open('/documentos')
  await page.getByRole('row', { name: /Acta de la Sesión de Instalación/ }).waitFor()
  await expect.poll(() => page.getByText('11 de 13').count()).toBe(1)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog', { name: 'Imprimir juntos' })
  expect(await dialog.getByRole('listitem').count()).toBe(2)
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('checkbox', { name: 'Sellar folios en el frente de cada hoja' }).click()
  await dialog.getByRole('button', { name: 'Preparar impresión' }).click()
  await dialog.getByText(/^Listo: \d+ páginas en un solo archivo/).waitFor()
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Guardar PDF' }).click()
  expect((await saved).suggestedFilename()).toBe('2-documentos.pdf')
})

test('a session gets its expediente, with folios that stay when a paper is withdrawn', async () => {
  const { page, client, open } = await beginWithSample()
  const [body] = await client.body.list()
  const { rows } = await client.session.list({ bodyId: body!.id, before: null, limit: 20 })
  const { id } = rows.find(({ session }) => session.kind === 'installation')!.session
  await client.document.issue({ kind: 'call', subjectId: id })
  await open(`/sesiones/${id}/firmas`)
  const card = page.getByRole('region', { name: 'Expediente' })
  await card.getByRole('button', { name: 'Abrir expediente' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Abrir expediente' }).click()
  await page.waitForURL(/\/documentos\/expedientes\//)
  await page.getByRole('checkbox', { name: /^Elegir «Convocatoria/ }).click()
  await page.getByRole('checkbox', { name: /^Elegir «Acta/ }).click()
  await page.getByRole('button', { name: 'Integrar 2 documentos' }).click()
  await page.getByRole('row', { name: /Acta de la Sesión de Instalación .* 2 a 4/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: /^Retirar «Convocatoria/ }).click()
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Se integra la recibida con acuse.')
  await page.getByRole('dialog').getByRole('button', { name: 'Retirar' }).click()
  await page.getByText(/^Retirado el .*: Se integra la recibida con acuse\.$/).waitFor()
  expect(await page.getByText('4 fojas').count()).toBe(1)
  await page.getByRole('button', { name: 'Cerrar expediente' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar expediente' }).click()
  await page.getByRole('button', { name: 'Volver a abrir' }).waitFor()
})

test('the pages of expedientes and of the general table have no barriers', async () => {
  const { page, open } = await beginWithSample()
  for (const [path, heading] of [
    ['/documentos', 'Documentos'],
    ['/documentos/expedientes', 'Expedientes'],
    ['/secretariado/archivo', 'Cuadro general de clasificación'],
  ] as const) {
    await open(path)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    expect(await barriers(page), path).toEqual([])
  }
})

test('a tree is printed on the paper that is chosen, and saved as a picture', async () => {
  const { page, client, open } = await beginWithSample()
  const [body] = await client.body.list()
  const [tree] = await client.tree.list({ bodyId: body!.id })
  await open(`/arboles/${tree!.id}/objetivos`)
  await page.getByRole('button', { name: 'Imprimir' }).click()
  const dialog = page.getByRole('dialog', { name: 'Árbol de objetivos' })
  const pages = (count: RegExp) => dialog.getByText(count).first().waitFor()
  await pages(/^1 de 1$/)
  await dialog.getByRole('radio', { name: 'Por hojas' }).press('ArrowRight')
  await pages(/^1 de [3-9]$/)
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('combobox', { name: 'Papel' }).click()
  await page.getByRole('option', { name: 'A3' }).click()
  await pages(/^1 de [23]$/)
  const saved = async (name: string) => {
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name }).click()
    return (await download).suggestedFilename()
  }
  expect(await saved('Descargar PDF')).toBe('stm-va-arb-2026-01-obj-v1.pdf')
  expect(await saved('Descargar PNG')).toBe('stm-va-arb-2026-01-obj.png')
  expect(await saved('Descargar SVG')).toBe('stm-va-arb-2026-01-obj.svg')
  await open('/documentos')
  await page
    .getByRole('row', { name: /Árbol de objetivos/ })
    .first()
    .waitFor()
})

test('what the letter of a paper lacks is said beside it before it is printed', async () => {
  const { page, client, open } = await beginWithSample()
  const [body] = await client.body.list()
  const { letterheads } = await client.body.get({ bodyId: body!.id })
  const { id: _, ...letterhead } = letterheads.at(-1)!
  await client.body.saveLetterhead({ ...letterhead, name: 'Secretariado de 漢' })
  await open('/acuerdos')
  await page.getByRole('button', { name: 'Imprimir seguimiento' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('alert').filter({ hasText: 'en su lugar: 漢. Escríbalos' }).waitFor()
  expect(await barriers(page)).toEqual([])
})
