import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgreementId, CooperationAgreementId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { heldSession } from '../support/acta.ts'
import { cooperationOf, rowId } from '../support/cooperation.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
let id: CooperationAgreementId
let partyId: string
let convenio: ReturnType<typeof cooperationOf>
beforeEach(async () => {
  body = await openSmallBody({ printer: paperPrinter })
  convenio = cooperationOf(body)
  id = await convenio.create()
  partyId = (await convenio.get(id)).agreement.parties[1]!.id
})
afterEach(() => body.close())

const undertake = (more: object = {}) =>
  body.client.cooperation.saveUndertaking({
    id: null,
    cooperationId: id,
    partyId,
    text: 'Convocar a la sociedad',
    responsible: 'Enlace',
    dueDate: null,
    ...more,
  })
const undertakings = async () => (await convenio.get(id)).undertakings

describe('what each party took upon itself', () => {
  it('is of a party of the convenio, and says something', async () => {
    expect((await body.refusal(() => undertake({ partyId: rowId(7) }))).params).toMatchObject({
      field: 'partyId',
    })
    expect((await body.refusal(() => undertake({ text: ' ' }))).params).toMatchObject({ field: 'text' })
    await undertake()
    expect(await undertakings()).toMatchObject([{ partyId, status: 'pending', progress: 0, notes: [] }])
  })

  it('its party stays while it answers for something', async () => {
    await undertake()
    const write = () =>
      convenio.write(id, (draft) => ({
        ...draft,
        parties: [draft.parties[0]!],
        clauses: [],
        commonDeclarations: [],
      }))
    expect((await body.refusal(write)).code).toBe('record.inUse')
  })

  it('advances by its notes, and what was cancelled stays so', async () => {
    await undertake()
    const undertakingId = (await undertakings())[0]!.id
    const note = (status: 'fulfilled' | 'cancelled', text = 'Se publicó') =>
      body.client.cooperation.noteUndertaking({
        undertakingId,
        date: '2026-10-02' as LocalDate,
        author: 'Enlace',
        text,
        progress: 40,
        status,
      })
    expect((await body.refusal(() => note('fulfilled', ' '))).code).toBe('agreement.noteMissing')
    await note('fulfilled')
    expect(await undertakings()).toMatchObject([
      { status: 'fulfilled', progress: 100, notes: [{ text: 'Se publicó' }] },
    ])
    const remove = () => body.client.cooperation.removeUndertaking({ undertakingId })
    expect((await body.refusal(remove)).code).toBe('record.inUse')
    await note('cancelled')
    expect((await body.refusal(() => note('fulfilled'))).code).toBe('cooperation.undertakingCancelled')
  })

  it('the convenio names the agreements that approved it and those that follow it', async () => {
    const sessionId = await heldSession(body)
    const { agreements } = await body.get(sessionId)
    const agreementIds = agreements.map((one) => one.id as AgreementId)
    expect(agreementIds.length).toBeGreaterThan(0)
    await body.client.cooperation.link({ cooperationId: id, relation: 'approvedBy', agreementIds })
    expect((await convenio.get(id)).links).toMatchObject(
      agreements.map(({ key }) => ({ key, relation: 'approvedBy', sessionDate: '2026-10-15' })),
    )
    await body.client.cooperation.link({ cooperationId: id, relation: 'approvedBy', agreementIds: [] })
    expect((await convenio.get(id)).links).toEqual([])
  })
})
