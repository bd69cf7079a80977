import { expect, test } from 'vitest'
import type { RecordId } from '../../src-main/domain/ids.ts'
import { leaksIn } from '../../src-main/domain/leaks.ts'
import { readOut } from '../../src-main/pdf/read/read-out.ts'
import { press, write, writeDate } from './pages/keyboard.ts'
import { publicVersionPage } from './pages/public-version-page.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()
const idOf = (url: string) => url.split('/').at(-1) as RecordId
const why = 'Dato de contacto de una persona particular'

test('R36–R40: what is personal is marked by mouse, by keyboard and from what is suggested, and is not in what is published', async () => {
  const { page, client, open, origin, ordinary } = await beginWithSample()
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const field = (name: RegExp) => page.getByRole('textbox', { name })
  const work = publicVersionPage(page)
  await client.minutes.advance({ sessionId: ordinary.id, to: 'approved' })
  await open(`/sesiones/${ordinary.id}/acta`)
  await press(page, button('Preparar versión pública'))
  await page.waitForURL(/\/versiones-publicas\//)
  const id = idOf(page.url())
  const view = () => client.publicVersion.get({ id })
  const removed = async () => (await view()).redactions.map(({ text }) => text)
  await work.unit('Sector gobierno municipal').waitFor()

  await work.side('Sugerencias')
  await press(page, button('Suprimir «vecindad@example.org»'))
  expect(await removed()).toEqual([])
  await page.keyboard.type(why)
  await press(page, button('Suprimir «vecindad@example.org»'))
  await page.getByRole('region', { name: 'Correo electrónico' }).waitFor({ state: 'hidden' })
  await press(page, button('Descartar «100 555 0142»'))
  await page.getByRole('region', { name: 'Teléfono' }).waitFor({ state: 'hidden' })
  await press(page, button('Volver a sugerir 1 descartada'))
  await page.getByRole('region', { name: 'Teléfono' }).waitFor()

  await work.drag('100 555 0142')
  await page.getByText('«100 555 0142»').first().waitFor()
  await press(page, button('Suprimir'))
  await expect.poll(removed).toContain('100 555 0142')

  await work.unit('Sindicatura Municipal').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByText(/^La ley lo hace público: el artículo 122/).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Lo ordenó la autoridad')
  await page.keyboard.press('Enter')
  await expect.poll(removed).toContain('Sindicatura Municipal')
  await press(page, button(/^Quitar la supresión \d+$/).first())
  await expect.poll(removed).not.toContain('Sindicatura Municipal')

  await press(page, button('Cambiar la supresión 1'))
  await write(page, field(/^Motivo/), 'Contacto de una persona vecina')
  await press(page, button('Guardar cambios'))
  await expect.poll(async () => (await view()).redactions[0]!.reason).toBe('Contacto de una persona vecina')

  await work.side('Sugerencias')
  await press(page, button(/^Suprimir «Calle/))
  await expect.poll(async () => (await removed()).length).toBe(3)
  expect(await button('Revisar y publicar').getAttribute('aria-disabled')).toBe('true')
  await work.side('Carátula')
  await write(page, field(/^Área que clasifica/), 'Secretaría Técnica')
  await write(page, field(/^Cargo de quien firma/), 'Titular de la Secretaría Técnica')
  await write(page, field(/^Acta del Comité/), 'CT/EXT/03/2026')
  await writeDate(
    page,
    page.getByRole('group', { name: 'Fecha del acta del Comité' }),
    (await view()).version.classifiedOn,
  )
  await press(page, button('Guardar carátula'))
  await expect.poll(async () => (await view()).refusal).toBe(null)

  await page.getByRole('radio', { name: 'Vista previa' }).click()
  await page.locator('canvas').first().waitFor()
  await press(page, page.getByRole('button', { name: 'Revisar', exact: true }))
  await page.getByText(/^Se leyeron \d+ páginas, .*: nada de lo suprimido aparece\.$/).waitFor()
  await client.publicVersion.remove({ id, ids: [(await view()).redactions.at(-1)!.id] })
  await page.getByText('Sugerencias').locator('..').getByText('1', { exact: true }).waitFor()
  await press(page, button('Revisar y publicar'))
  const warned = page.getByRole('dialog', { name: 'Quedan sugerencias sin revisar' })
  await press(page, warned.getByRole('button', { name: 'Revisar y publicar' }))
  await warned.getByText(/^Queda 1 sugerencia sin revisar/).waitFor()
  await write(page, warned.getByRole('textbox', { name: /^Por qué se publica así/ }), 'Es la de una oficina')
  await press(page, warned.getByRole('button', { name: 'Revisar y publicar' }))
  await page.getByText(/^Publicada el /).waitFor()
  expect((await view()).version.leftReason).toBe('Es la de una oficina')

  const { issued, redactions } = await view()
  const bytes = await (await page.request.get(`${origin}/files/issued/${issued!.id}.pdf`)).body()
  const said = await readOut(new Uint8Array(bytes))
  const secretOf = ({ text }: { readonly text: string }) => ({ text, before: '', after: '' })
  expect(leaksIn(said, redactions.map(secretOf))).toEqual([])
  expect(leaksIn(said, [secretOf({ text: 'Sindicatura Municipal' })])).not.toEqual([])
  const text = said.map((one) => one.text).join(' ')
  expect(text).not.toMatch(/555 ?0142|vecindad/i)
  expect(text).toMatch(/ELIMINADO 1/)

  await press(page, page.getByRole('link', { name: 'Volver al acta' }))
  const card = page.getByRole('region', { name: 'Versión pública' })
  await card.getByText(/^Publicada el .* · 2 supresiones$/).waitFor()
  await press(page, card.getByRole('link', { name: 'Ver: Versión 1' }))
  await page.getByText(/^Publicada el /).waitFor()
})

test('from Documentos one begins it, and what was marked is lost only when it is said', async () => {
  const { page, client, open } = await beginWithSample()
  await open('/documentos')
  await press(page, page.getByRole('button', { name: /^Acta de la Sesión de Instalación/ }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Preparar versión pública' }))
  await page.waitForURL(/\/versiones-publicas\//)
  const { source } = await client.publicVersion.get({ id: idOf(page.url()) })
  const versions = () => client.publicVersion.list({ sourceId: source.id })
  const before = (await versions()).length
  await press(page, page.getByRole('button', { name: 'Descartar borrador' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }))
  expect((await versions()).length).toBe(before)
  await press(page, page.getByRole('button', { name: 'Descartar borrador' }))
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Descartar borrador' }))
  await page.waitForURL(/\/acta$/)
  expect((await versions()).length).toBe(before - 1)
})
