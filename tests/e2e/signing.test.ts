import { expect, test } from 'vitest'
import { PDFDocument } from '@cantoo/pdf-lib'
import { press, write } from './pages/keyboard.ts'
import { sessionPage } from './pages/session-page.ts'
import { signingPage } from './pages/signing-page.ts'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()
const shots = process.env.SHOTS

test('R31: the acta is signed on the screen by one and on paper by another; one takes the signature back', async () => {
  const { page, client, open, ordinary } = await beginWithSample({ mayFail: /422/ })
  const sessionId = ordinary.id
  await client.minutes.advance({ sessionId, to: 'approved' })
  const { issuedId } = (await client.session.get({ sessionId })).minutes
  const view = () => client.signing.get({ issuedId: issuedId! })
  const session = sessionPage(page)
  const sheet = signingPage(page)
  const shot = async (name: string) => shots && page.screenshot({ path: `${shots}/${name}.png` })

  await open(`/sesiones/${sessionId}/firmas`)
  await session.button('Firmar en pantalla').waitFor()
  await shot('firmas-antes')
  await session.press('Firmar en pantalla')
  const [first, second, third] = (await view()).rows
  await page.getByRole('heading', { name: first!.name }).waitFor()
  await page.getByText(/huella [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/).waitFor()
  await page.waitForTimeout(shots ? 1500 : 0)
  await shot('firmar')

  await sheet.dot()
  await sheet.button('Firmar').click()
  await page.getByText('El trazo es muy corto para ser una firma').waitFor()
  expect((await view()).rows[0]!.state).toBe('pending')
  await shot('firmar-punto')

  await sheet.button('Limpiar').click()
  expect(await sheet.drawn()).toBe(0)
  await sheet.draw()
  const before = await sheet.drawn()
  await page.setViewportSize({ width: 1180, height: 700 })
  await expect.poll(sheet.drawn).toBeGreaterThan(before / 3)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Escape')
  await page.getByText('Se descartaron los trazos: no se guardó ninguna firma.').waitFor()
  expect(await sheet.drawn()).toBe(0)

  // The list of who is missing comes after what was asked again, as on a slow machine.
  await page.route('**/rpc/signing/get', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    await route.continue()
  })
  await sheet.draw()
  await sheet.draw(5)
  await sheet.button('Borrar trazo').click()
  await shot('firmar-trazo')
  await sheet.button('Firmar').click()
  await page.getByText(new RegExp(`^Quedó la firma de ${first!.name}, .* Sigue ${second!.name}`)).waitFor()
  await page.getByRole('heading', { name: second!.name }).waitFor()
  expect(await sheet.drawn()).toBe(0)
  await shot('firmar-sigue')
  await page.getByRole('button', { name: new RegExp(third!.name) }).click()
  await sheet.draw(4)
  await sheet.button('Firmar').click()
  await page.getByText(`Quedó la firma de ${third!.name}`).waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('heading', { name: /^Firmas: 2 de/ }).waitFor()
  await session.press('Registrar firma')
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Registrar firma' }))
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText(/^en papel, /).waitFor()
  await shot('firmas-mezcla')
  expect((await view()).rows.slice(0, 3).map(({ method }) => method)).toEqual(['screen', 'paper', 'screen'])

  const saving = page.waitForEvent('download')
  await session.press('Guardar ejemplar firmado')
  expect((await saving).suggestedFilename()).toMatch(/^stm-va-acta-ord-01-2026-firmada-v1\.pdf$/)

  await session.press(`Retirar la firma de ${third!.name}`)
  await write(
    page,
    page.getByRole('dialog').getByRole('textbox', { name: /^Motivo/ }),
    'Quiere leer el punto 4',
  )
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Retirar firma' }))
  await page
    .getByRole('region', { name: 'Sin efecto' })
    .getByText(/retirada: Quiere leer el punto 4/)
    .waitFor()
  await page.getByRole('heading', { name: /^Firmas: 2 de/ }).waitFor()
  await shot('firmas-retirada')
})

test('a paper that somebody brings is checked by its file and by what it has printed', async () => {
  const { page, client, open, origin, installation, bodyId } = await beginWithSample()
  const { minutes, issued } = await client.session.get({ sessionId: installation.id })
  const acta = issued.find(({ id }) => id === minutes.issuedId)!
  const bytes = await (await page.request.get(`${origin}/files/issued/${acta.id}.pdf`)).body()
  const shot = async (name: string) => shots && page.screenshot({ path: `${shots}/${name}.png` })
  await open('/documentos')
  await press(page, page.getByRole('link', { name: 'Comprobar un documento' }))
  await page.getByRole('heading', { name: 'Comprobar un documento' }).waitFor()
  const bring = async (buffer: Buffer) => {
    const choosing = page.waitForEvent('filechooser')
    await press(page, page.getByRole('button', { name: 'Elegir archivo' }))
    await (await choosing).setFiles({ name: 'acta.pdf', mimeType: 'application/pdf', buffer })
  }
  await bring(bytes)
  await page.getByText('Es el archivo que se emitió, byte por byte').waitFor()
  await page.getByText('Es la versión vigente.').waitFor()
  await shot('comprobar-original')
  const altered = await PDFDocument.load(bytes)
  altered.removePage(1)
  await bring(Buffer.from(await altered.save()))
  await page.getByText(/^No es igual al documento: hay diferencias en/).waitFor()
  await shot('comprobar-alterado')
  await write(
    page,
    page.getByRole('textbox', { name: /^Pie de página/ }),
    `${acta.key}/1/${acta.fingerprint}`,
  )
  await page.keyboard.press('Enter')
  await page.getByText('Esa clave, versión y huella son de un documento emitido').waitFor()
  expect((await client.document.list({ bodyId })).map(({ id }) => id)).toContain(acta.id)
})
