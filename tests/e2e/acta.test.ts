import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { choose, press, write } from './pages/keyboard.ts'
import { livePage } from './pages/live-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { beginJourney, useBrowser, type Client } from './support/journey.ts'
import { begin, makeTableOfSix, openSession, seatNames } from './support/table-of-six.ts'

useBrowser()

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x49, 0x45, 0x4e, 0x44])

/** Ends every item that is left and the session. */
async function close(client: Client, sessionId: SessionId): Promise<void> {
  for (const { id, kind, status } of (await client.session.get({ sessionId })).agenda)
    if (kind !== 'closing' && (status === 'pending' || status === 'inProgress'))
      await client.agenda.setStatus({ itemId: id, status: 'done' })
  await client.session.close({ sessionId, at: null })
}

async function attach(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await press(page, page.getByRole('button', { name: /escaneo$/ }))
  await (await choosing).setFiles({ name, mimeType: 'application/pdf', buffer })
}

test('an acta is observed, approved by the next session, signed, scanned and corrected; its paper stays', async () => {
  const { page, client, open, origin, printed } = await beginJourney({ mayFail: /422/ })
  const six = await makeTableOfSix(client)
  const first = await openSession(client, six)
  await close(client, first)
  const acta = async () => (await client.session.get({ sessionId: first })).minutes
  const session = sessionPage(page)
  const dialog = page.getByRole('dialog')
  const isDone = () => dialog.waitFor({ state: 'hidden' })

  await open(`/sesiones/${first}/acta`)
  await session.press('Pasar a proyecto')
  await session.press('Registrar observación')
  await choose(page, dialog.getByRole('combobox', { name: 'Quién la presenta' }), seatNames[3])
  await write(page, dialog.getByRole('textbox', { name: 'Observación' }), 'Falta mi intervención.')
  await press(page, dialog.getByRole('button', { name: 'Registrar observación' }))
  await isDone()
  const card = page.getByRole('region', { name: 'Observaciones al proyecto' })
  await card.getByText('1 pendiente').waitFor()
  expect(await session.reason('Aprobar el acta')).toBe(
    'Falta contestar 1 observación al proyecto. Contéstela antes de aprobar el acta.',
  )
  await press(page, card.getByRole('button', { name: `Contestar la observación de ${seatNames[3]}` }))
  await write(page, dialog.getByRole('textbox', { name: 'Qué se contesta' }), 'Se agrega en el punto 4.')
  await press(page, dialog.getByRole('button', { name: 'Contestar' }))
  await isDone()
  await card.getByText('Se incorpora', { exact: true }).waitFor()
  await card.getByText('Contestada', { exact: true }).waitFor()

  const second = await openSession(client, six)
  const { key } = await client.session.get({ sessionId: second })
  await begin(client, second, 'minutesApproval')
  await open(`/sesiones/${second}/desarrollo`)
  const live = livePage(page)
  await live.text.waitFor()
  await live.key('F8')
  await live.result('Votación en curso')
  await live.keys('ffffff')
  await live.key('Control+Enter')
  await live.result('Aprobado por unanimidad')
  await expect.poll(async () => (await acta()).status).toBe('approved')
  const { issuedId } = await acta()
  const paper = `/files/issued/${issuedId}.pdf`
  const bytes = async (path: string) => (await page.request.get(origin + path)).body()
  const frozen = await bytes(paper)

  await open(`/sesiones/${first}/firmas`)
  await page.getByText(`Aprobada por votación en la sesión ${key}`, { exact: true }).waitFor()
  await session.press('Registrar firma')
  await press(page, dialog.getByRole('button', { name: 'Registrar firma' }))
  await isDone()
  await page.getByRole('heading', { name: 'Firmas: 1 de 7' }).waitFor()
  for (const seatId of six.seats.slice(1, 6))
    await client.minutes.sign({ sessionId: first, seatId, state: 'signed', note: '' })
  await page.getByRole('heading', { name: 'Firmas: 6 de 7' }).waitFor()
  await session.press('Registrar firma')
  await choose(page, dialog.getByRole('combobox', { name: 'Qué ocurrió' }), 'No firma')
  await dialog.getByRole('textbox', { name: /^Motivo/ }).waitFor()
  await press(page, dialog.getByRole('button', { name: 'Registrar firma' }))
  await dialog.getByText('Falta decir por qué la firma queda como «no firma». Escriba la nota.').waitFor()
  await write(page, dialog.getByRole('textbox', { name: /^Motivo/ }), 'Voto particular')
  await press(page, dialog.getByRole('button', { name: 'Registrar firma' }))
  await isDone()
  await page.getByText('No firma; Voto particular').waitFor()
  await session.press('Dar por firmada')
  await expect.poll(async () => (await acta()).status).toBe('signed')

  await attach(page, 'acta-firmada.pdf', png)
  await page
    .getByText('El nombre del archivo «acta-firmada.pdf» dice que es PDF y su contenido es PNG.')
    .waitFor()
  expect((await acta()).scanId).toBeNull()
  const scan = Buffer.from('%PDF-1.7\nescaneo\n%%EOF\n')
  await attach(page, 'acta-firmada.pdf', scan)
  await page.getByText(/^Corresponde a la versión 1, huella [0-9a-f]{12}$/).waitFor()
  const digest = createHash('sha256').update(scan).digest('hex')
  await page.getByTitle(digest).waitFor()

  await session.part('Acta')
  await session.press('Fe de erratas')
  await write(page, dialog.getByRole('textbox', { name: 'Dónde' }), 'Punto 4')
  await write(page, dialog.getByRole('textbox', { name: 'Dice', exact: true }), 'dos mesas')
  await write(page, dialog.getByRole('textbox', { name: 'Debe decir' }), 'tres mesas')
  await press(page, dialog.getByRole('button', { name: 'Guardar' }))
  await isDone()
  await press(page, page.getByRole('button', { name: 'Ver y emitir Fe de erratas 1' }))
  await press(page, dialog.getByRole('button', { name: 'Emitir' }))
  await dialog.getByText('Emitida y congelada.').waitFor()
  await page.keyboard.press('Escape')
  await isDone()
  const { corrections } = await client.session.get({ sessionId: first })
  expect(corrections).toMatchObject([{ kind: 'errata', number: 1 }])
  expect(corrections[0]!.issuedId).not.toBeNull()

  await session.press('Marcar como publicada')
  await expect.poll(async () => (await acta()).status).toBe('published')
  await press(page, page.getByRole('main').getByRole('button', { name: 'Imprimir' }).last())
  await expect.poll(printed).toBe(paper)
  expect((await bytes(paper)).equals(frozen)).toBe(true)
  expect((await acta()).issuedId).toBe(issuedId)
  await open('/documentos')
  await page.getByRole('button', { name: /^Acta de la Primera Sesión Ordinaria/ }).click()
  await page.getByText('El PDF no ha cambiado').waitFor()
})
