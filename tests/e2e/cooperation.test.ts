import { expect, test } from 'vitest'
import type { CooperationAgreementId } from '../../src-main/domain/ids.ts'
import { draftOf } from '../../src-main/domain/cooperation-agreement.ts'
import { completed } from '../support/cooperation.ts'
import { smallBodyDraft, smallRules } from '../support/small-body.ts'
import { signingPage } from './pages/signing-page.ts'
import { beginJourney, beginWithSample, useBrowser } from './support/journey.ts'

useBrowser()

test('a convenio is drafted from a template, refused in words, reordered, signed and in force', async () => {
  const { page, open, client } = await beginJourney({ mayFail: /422/ })
  await client.body.create({
    body: smallBodyDraft,
    from: smallRules.validFrom,
    letterhead: { name: 'Secretariado Técnico', lines: '', logoId: null },
    sectors: ['Gobierno'],
    rules: smallRules,
  })
  await open('/convenios')
  await page.getByRole('button', { name: 'Nuevo convenio' }).first().click()
  await page.getByRole('textbox', { name: 'Nombre' }).fill('Convenio de datos abiertos')
  await page.getByRole('button', { name: 'Crear convenio' }).click()
  await page.waitForURL(/\/convenios\/[\w-]+\/datos$/)
  const cooperationId = /convenios\/([\w-]+)/.exec(page.url())![1] as CooperationAgreementId
  const part = (name: string) => page.getByRole('link', { name, exact: true }).click()
  const save = () => page.getByRole('button', { name: 'Guardar', exact: true }).click()

  // The paper follows what is written before it is saved.
  await page.getByRole('textbox', { name: 'Lugar de firma' }).fill('Teatro del Pueblo')
  await page
    .getByRole('figure', { name: /^Página 1 de/ })
    .getByText('Teatro del Pueblo')
    .waitFor()

  // The same party twice is refused, and nothing of what was typed is lost.
  await part('Partes')
  const [first, second] = [0, 1].map((index) => page.getByLabel('Nombre completo').nth(index))
  await second!.fill(await first!.inputValue())
  await save()
  await page.getByText(/^La parte .* está dos veces\. Deje una sola/).waitFor()
  await part('Datos')
  await part('Partes')
  expect(await second!.inputValue()).toBe(await first!.inputValue())
  await page.getByRole('link', { name: 'Sesiones', exact: true }).click()
  await page
    .getByRole('dialog', { name: '¿Salir sin guardar?' })
    .getByRole('button', { name: 'Cancelar' })
    .click()
  await second!.fill('OSC de transparencia')
  await page.keyboard.press('Control+s')
  await page.getByText(/La parte .* está dos veces/).waitFor({ state: 'detached' })

  // A clause is moved with the keyboard and its ordinal follows its place.
  await part('Cláusulas')
  const clause = (name: RegExp) => page.getByRole('button', { name })
  await clause(/^SEGUNDA\. Compromisos de/).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await clause(/^PRIMERA\. Compromisos de/).waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await clause(/^PRIMERA\. Objeto/).waitFor()
  await page.getByText('Guardado', { exact: true }).first().waitFor()

  // What it lacks is said; completed, it goes to review and to signature, and is signed by everybody.
  await part('Datos')
  await page.getByText('Para llevarlo a firma faltan').waitFor()
  await page.getByRole('link', { name: 'el domicilio de «LA ORGANIZACIÓN»' }).click()
  const address = page.getByRole('textbox', { name: 'Domicilio' }).nth(1)
  await expect.poll(() => address.evaluate((field) => field === document.activeElement)).toBe(true)
  await part('Datos')
  const { agreement, today } = await client.cooperation.get({ cooperationId })
  const cooperation = completed(draftOf(agreement), {
    endsOn: null,
    validityKind: 'indefinite',
    signingDate: today,
  })
  await client.cooperation.save({ cooperationId, cooperation })
  await page.getByText('No falta nada para llevarlo a firma.').waitFor()
  await page.getByRole('button', { name: 'Enviar a revisión' }).click()
  await page.getByRole('button', { name: 'Llevar a firma' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Llevar a firma' }).click()
  await part('Firmas y anexos')
  await page.getByText('Firmas: 0 de 3').waitFor()
  await page.getByRole('link', { name: /^Firmar en pantalla: Titular de la Presidencia/ }).click()
  await page.getByRole('heading', { name: /^Titular de la Presidencia/ }).waitFor()
  await signingPage(page).draw()
  await signingPage(page).button('Firmar').click()
  await page.getByText(/^Quedó la firma de Titular de la Presidencia/).waitFor()
  await page.getByRole('button', { name: 'Volver', exact: true }).click()
  await page.getByText(/^en pantalla, /).waitFor()
  await page.getByRole('button', { name: /^Retirar la firma de Titular de la Presidencia/ }).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Guardar ejemplar firmado' }).click()
  expect((await saving).suggestedFilename()).toMatch(/-firmado-v1\.pdf$/)
  for (const name of ['Titular de la Representación', 'Titular de la Contraloría']) {
    await page.getByRole('button', { name: new RegExp(`^Registrar firma: ${name}`) }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Registrar firma' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Registrar como firmado' }).click()
  await page.getByText('El convenio está firmado y su texto no cambia.').waitFor()
  await page.getByText('Vigente', { exact: true }).waitFor()

  // What was signed is modified by another, linked to it.
  await page.getByRole('button', { name: 'Más acciones' }).click()
  await page.getByRole('menuitem', { name: 'Crear convenio modificatorio' }).click()
  await page
    .getByRole('heading', { name: 'Primer convenio modificatorio al convenio de datos abiertos' })
    .waitFor()
  await page.getByRole('region', { name: 'Convenio y sus modificatorios' }).waitFor()
})

test('the list filters by state, and says what is about to end', async () => {
  const { page, open } = await beginWithSample()
  await open('/convenios')
  await page.getByText('2 convenios, 1 por vencer').waitFor()
  await page.getByRole('radio', { name: /^Por vencer/ }).click()
  await page.getByText('quedan 45 días').waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  await page.getByRole('radio', { name: /^Todos/ }).click()
  await page.getByRole('searchbox', { name: 'Buscar por clave, nombre o parte' }).fill('cultura')
  await page.getByText('1 de 2 convenios').waitFor()
})
