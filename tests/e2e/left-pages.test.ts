import { expect, test } from 'vitest'
import { beginWithSample, useBrowser } from './support/journey.ts'

useBrowser({ keepsLeftPages: true })

test('pages that are left and that the browser keeps do not hang the next; come back to, they follow again', async () => {
  const { page, open, client, bodyId } = await beginWithSample()
  const title = (name: string) => page.getByRole('heading', { name, level: 1, exact: true })
  const pages = [
    ['/documentos', 'Documentos'],
    ['/acuerdos', 'Acuerdos'],
  ] as const
  for (const [path, name] of [...pages, ...pages, ...pages, ...pages]) {
    await open(path)
    await title(name).waitFor()
  }
  await page.locator('html').evaluate((root) => root.setAttribute('data-left', 'yes'))
  await open('/documentos')
  await title('Documentos').waitFor()
  // It was kept: the browser does not load it again, and tells of no load.
  await page.goBack({ waitUntil: 'commit' })
  await page.locator('html[data-left=yes]').waitFor({ state: 'attached' })
  await title('Acuerdos').waitFor()
  const { body } = await client.body.get({ bodyId })
  const { id: _id, ...draft } = body
  await client.body.update({ bodyId, body: { ...draft, shortName: 'Secretariado renovado' } })
  await page.getByText('Secretariado renovado').first().waitFor()
  expect(await page.locator('html').getAttribute('data-left')).toBe('yes')
})
