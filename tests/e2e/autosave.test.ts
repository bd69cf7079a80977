import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readBack } from '../pdf/reading.ts'
import { livePage } from './pages/live-page.ts'
import { beginJourney, useBrowser, type JourneyOptions } from './support/journey.ts'
import { begin, itemOf, makeTableOfSix, openSession } from './support/table-of-six.ts'

useBrowser()

async function writing(options: JourneyOptions = {}) {
  const journey = await beginJourney(options)
  const sessionId = await openSession(journey.client, await makeTableOfSix(journey.client))
  await begin(journey.client, sessionId)
  const path = `/sesiones/${sessionId}/desarrollo`
  await journey.open(path)
  const live = livePage(journey.page)
  await live.text.waitFor()
  await live.key('F2')
  const kept = async () => itemOf((await journey.client.session.get({ sessionId })).agenda, 'topic').minutes
  return { ...journey, live, path, sessionId, kept }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

test('what was typed is soon in the data file with nothing pressed', async () => {
  const { page, live, kept } = await writing()
  await page.keyboard.type('Se presenta el informe', { delay: 20 })
  const since = Date.now()
  await expect.poll(kept, { interval: 20, timeout: 2000 }).toMatch(/Se presenta el informe$/)
  process.stdout.write(`Saved ${Date.now() - since} ms after the last key, asking every 20 ms.\n`)
  await live.saved().waitFor()
})

test('leaving the text saves it at once, and loading again shows it', async () => {
  const { page, live, kept } = await writing()
  await page.keyboard.type('Punto de acuerdo.')
  await live.key('F6')
  await expect.poll(kept, { interval: 10, timeout: 300 }).toMatch(/Punto de acuerdo\.$/)
  await page.reload()
  await live.text.waitFor()
  expect(await live.text.innerText()).toContain('Punto de acuerdo.')
})

test('what says «Guardado» survives the death of the program in that instant', async () => {
  const port = await freePort()
  const { page, live, path, origin, server, restart } = await writing({ port, mayLoseServer: true })
  await page.keyboard.type('Lo último que se oyó.')
  await live.saved().waitFor()
  await server().kill()
  await restart()
  await page.goto(server().entry())
  await page.goto(origin + path)
  await live.text.waitFor()
  expect(await live.text.innerText()).toContain('Lo último que se oyó.')
})

test('without the program the page says so, keeps the text and saves it when it is back', async () => {
  const port = await freePort()
  const { page, context, live, server, restart, kept } = await writing({ port, mayLoseServer: true })
  await page.keyboard.type('Antes.')
  await live.saved().waitFor()
  await server().kill()
  await page.keyboard.type(' Durante el corte.')
  await live.failed().waitFor()
  await page.keyboard.type(' Y se sigue escribiendo.')
  expect(await live.text.innerText()).toContain('Antes. Durante el corte. Y se sigue escribiendo.')
  await restart()
  const door = await context.newPage()
  await door.goto(server().entry())
  await door.close()
  await live.saved().waitFor()
  await expect.poll(kept).toMatch(/Antes\. Durante el corte\. Y se sigue escribiendo\.$/)
})

test('text that never reached the program is given back when the page is opened again', async () => {
  const { page, context, live, kept } = await writing({ mayLoseServer: true })
  await page.route('**/rpc/minutes/saveItem', (route) => route.abort())
  await page.keyboard.type('No llegó al archivo.')
  await live.failed().waitFor()
  expect(await kept()).toBe('')
  page.on('dialog', (dialog) => void dialog.accept())
  const path = page.url()
  await page.close()
  const again = await context.newPage()
  await again.goto(path)
  await again
    .getByRole('status')
    .filter({ hasText: /^Se recuperó texto que no se había guardado/ })
    .waitFor()
  expect(await livePage(again).text.innerText()).toContain('No llegó al archivo.')
  await expect.poll(kept).toMatch(/No llegó al archivo\.$/)
})

test('two hundred thousand characters pasted are kept, saved and printed', async () => {
  const { page, client, live, sessionId, kept, origin, context } = await writing()
  const paragraph =
    'La Contraloría Municipal informa del avance del programa y responde a las preguntas de las organizaciones. '
  const paragraphs = Array.from({ length: 2000 }, (_, index) => `${paragraph.slice(0, 92)} n${index}.`)
  const long = paragraphs.join('\n\n')
  expect(long.length).toBeGreaterThan(195_000)
  await live.text.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, long)
  await live.saved().waitFor()
  await expect.poll(async () => (await kept()).includes('n1999.'), { timeout: 20_000 }).toBe(true)
  expect((await kept()).length).toBeGreaterThanOrEqual(long.length)
  const { url, pages } = await client.document.issue({ kind: 'minutes', subjectId: sessionId })
  expect(pages).toBeGreaterThan(40)
  const pdf = await context.request.get(origin + url)
  const text = (await readBack(new Uint8Array(await pdf.body()))).pages.map((one) => one.text).join('\n')
  expect(text).toContain('n0.')
  expect(text).toContain('n1999.')
  await page.keyboard.type('Fin.')
  await expect.poll(async () => (await kept()).includes('Fin.'), { timeout: 10_000 }).toBe(true)
})
