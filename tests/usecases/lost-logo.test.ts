import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { addAttachment } from '../../src-main/usecases/attachments.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
beforeAll(async () => {
  body = await openSmallBody({
    printer: { ...paperPrinter, render: (model) => Promise.resolve(renderDocument(model)) },
  })
})
afterAll(() => body.close())

const emblem = new TextEncoder().encode('<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>')

it('a paper whose logo was lost from the file is printed without it, and tells who prints it', async () => {
  const { bodyId, client, services, environment } = body
  const meta = {
    bodyId,
    sessionId: null,
    purpose: 'logo',
    name: 'emblema.svg',
    mediaType: 'image/svg+xml',
  } as const
  const add = services.command('attachment.add', null, (store) =>
    addAttachment(store, { meta, bytes: emblem }, environment),
  )
  const logoId = add.result.id
  const validFrom = '2026-01-01' as LocalDate
  await client.body.saveLetterhead({ bodyId, validFrom, name: 'Secretariado Técnico', lines: '', logoId })
  expect(await body.documents.preview('followUp', bodyId)).toMatchObject({ pages: 1, lacksLogo: false })
  services.command('attachment.add', null, (store) => store.removeBytes(logoId))
  expect(await body.documents.preview('followUp', bodyId)).toMatchObject({ pages: 1, lacksLogo: true })
  const issued = await client.document.issue({ kind: 'followUp', subjectId: bodyId })
  expect(issued).toMatchObject({ pages: 1, lacksLogo: true })
})
