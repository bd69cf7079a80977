import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CooperationDraft } from '../../src-main/domain/cooperation-agreement.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { completed, cooperationOf, rowId } from '../support/cooperation.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { strokes } from '../support/strokes.ts'

const day = (text: string) => text as LocalDate

let body: SmallBody
let convenio: ReturnType<typeof cooperationOf>
beforeEach(async () => {
  body = await openSmallBody({ printer: paperPrinter })
  convenio = cooperationOf(body)
})
afterEach(() => body.close())

describe('it is taken to signature', () => {
  it('only when nothing lacks, after its review', async () => {
    const id = await convenio.create()
    const send = () => body.client.cooperation.send({ cooperationId: id })
    expect((await body.refusal(send)).code).toBe('cooperation.invalidTransition')
    await convenio.move(id, 'review')
    const refusal = await body.refusal(send)
    expect(refusal).toMatchObject({ code: 'cooperation.incomplete' })
    await convenio.write(id, (draft) =>
      completed(draft, { parties: completed(draft).parties.map((one) => ({ ...one, representatives: [] })) }),
    )
    expect(await body.refusal(send)).toMatchObject({
      params: {
        missing: [
          { what: 'representative', name: 'EL AYUNTAMIENTO' },
          { what: 'representative', name: 'LA ORGANIZACIÓN' },
        ],
      },
    })
  })

  it('R23: with the next number of its year, and its paper is frozen from then on', async () => {
    const first = await convenio.sent()
    const second = await convenio.sent()
    const { agreement, issued } = await convenio.get(second)
    expect([(await convenio.get(first)).key, agreement.key]).toEqual([
      'STM-VA/CONV-SOC/01/2026',
      'STM-VA/CONV-SOC/02/2026',
    ])
    expect(issued).toMatchObject({ id: agreement.issuedId, version: 1, kind: 'cooperationAgreement' })
    const write = () => convenio.write(second, (draft) => ({ ...draft, copies: 4 }))
    expect((await body.refusal(write)).code).toBe('cooperation.frozen')
    const preview = await body.documents.preview('cooperationAgreement', second)
    expect(preview.bytes).toEqual(body.documents.issued(agreement.issuedId!).bytes)
  })

  it('its paper is not issued while its text may change', async () => {
    const id = await convenio.create()
    const issue = () => body.documents.issue('cooperationAgreement', id)
    expect(await body.refusal(issue)).toMatchObject({ code: 'document.notAvailable' })
  })

  it('a change makes a new version, and the signatures of the former count no more', async () => {
    const id = await convenio.sent()
    const [first] = await convenio.signers(id)
    await convenio.sign(id, first!)
    const former = (await convenio.get(id)).agreement.issuedId
    await convenio.move(id, 'draft')
    await convenio.write(id, (draft) => ({ ...draft, copies: 3 }))
    await convenio.move(id, 'review')
    await body.client.cooperation.send({ cooperationId: id })
    const file = await convenio.get(id)
    expect(file.issued?.version).toBe(2)
    expect(file.agreement.key).toBe('STM-VA/CONV-SOC/01/2026')
    expect(file.signatures).toMatchObject([{ issuedId: former, signerId: first }])
    expect((await body.refusal(() => convenio.move(id, 'signed'))).params).toMatchObject({
      names: expect.arrayContaining(['Titular de la Presidencia Municipal']),
    })
  })

  it('a text that did not change is the same version, and what was signed on it still counts', async () => {
    const id = await convenio.sent()
    const [first] = await convenio.signers(id)
    await convenio.sign(id, first!)
    await convenio.move(id, 'draft')
    await convenio.move(id, 'review')
    await body.client.cooperation.send({ cooperationId: id })
    const { issued, signatures, agreement } = await convenio.get(id)
    expect(issued?.version).toBe(1)
    expect(signatures.map(({ issuedId }) => issuedId)).toEqual([agreement.issuedId])
  })

  it('is signed by every party; a witness who does not is noted', async () => {
    const id = await convenio.sent()
    const [one, two, witness] = await convenio.signers(id)
    await convenio.sign(id, one!)
    expect((await body.refusal(() => convenio.move(id, 'signed'))).code).toBe('cooperation.signaturesPending')
    await convenio.sign(id, two!, 'refused')
    await convenio.sign(id, witness!, 'refused')
    expect((await body.refusal(() => convenio.move(id, 'signed'))).code).toBe('cooperation.partyDidNotSign')
    await convenio.sign(id, two!)
    await convenio.move(id, 'signed')
    expect((await convenio.get(id)).agreement.status).toBe('signed')
    expect((await body.refusal(() => convenio.sign(id, one!))).code).toBe('cooperation.invalidTransition')
  })

  it('nobody signs before it was sent, nor tomorrow, nor who is not of it', async () => {
    const id = await convenio.sent()
    const [one] = await convenio.signers(id)
    const sign = (signerId: string, hour: ReturnType<typeof at>) =>
      body.client.cooperation.sign({ cooperationId: id, signerId, state: 'signed', note: '', at: hour })
    const code = async (signerId: string, hour: ReturnType<typeof at>) =>
      (await body.refusal(() => sign(signerId, hour))).code
    expect(await code(one!, at('08:00', '2026-10-01'))).toBe('cooperation.signedEarly')
    expect(await code(one!, at('08:00', '2026-10-02'))).toBe('session.inFuture')
    expect(await code(rowId(5), at('09:00', '2026-10-01'))).toBe('cooperation.notSigner')
  })

  it('each signer signs on the screen too, and the text that changes takes it back', async () => {
    const id = await convenio.sent()
    const { issued } = await convenio.get(id)
    const signers = await convenio.signers(id)
    const view = await body.client.signing.get({ issuedId: issued!.id })
    expect(view.rows.map((row) => [row.id, row.number])).toEqual([
      [signers[0], '1'],
      [signers[1], '2'],
      [signers[2], 'T1'],
    ])
    const input = { issuedId: issued!.id, sha256: issued!.sha256, signerId: signers[2]!, ink: strokes(1) }
    await body.client.signing.sign(input)
    expect((await convenio.get(id)).signatures).toMatchObject([{ signerId: signers[2], state: 'signed' }])
    await convenio.move(id, 'draft')
    expect((await body.refusal(() => body.client.signing.sign(input))).code).toBe('signature.notOnScreen')
  })

  it('is cancelled with its reason once it has a number, and its number stays', async () => {
    const id = await convenio.sent()
    expect((await body.refusal(() => convenio.move(id, 'cancelled'))).code).toBe('cooperation.reasonMissing')
    await convenio.move(id, 'cancelled', 'La organización se disolvió')
    expect((await convenio.get(await convenio.sent())).key).toBe('STM-VA/CONV-SOC/02/2026')
  })
})

describe('R54: its state is that of the calendar', () => {
  const phaseOn = async (date: string, id: Awaited<ReturnType<typeof convenio.create>>) => {
    body.environment.set(at('09:00', date))
    const { phase, daysLeft, alert } = await convenio.get(id)
    return [phase, daysLeft, alert]
  }

  it('signed, in force, about to expire, expired', async () => {
    const id = await convenio.signed({ startsOn: day('2026-11-01') })
    expect(await phaseOn('2026-10-20', id)).toEqual(['signed', 359, null])
    expect(await phaseOn('2026-11-01', id)).toEqual(['inForce', 347, null])
    expect(await phaseOn('2027-08-15', id)).toEqual(['expiring', 60, 60])
    expect(await phaseOn('2027-09-14', id)).toEqual(['expiring', 30, 30])
    expect(await phaseOn('2027-10-14', id)).toEqual(['expiring', 0, 0])
    expect(await phaseOn('2027-10-15', id)).toEqual(['expired', -1, 0])
    expect(await phaseOn('2027-11-14', id)).toEqual(['expired', -31, null])
  })

  it('Inicio says so, as it says what waits for signatures and what is overdue', async () => {
    const id = await convenio.signed()
    await convenio.sent()
    const { agreement } = await convenio.get(id)
    const partyId = agreement.parties[0]!.id
    const one = { id: null, cooperationId: id, partyId, responsible: '', text: 'Publicar el programa' }
    await body.client.cooperation.saveUndertaking({ ...one, dueDate: day('2026-10-31') })
    body.environment.set(at('09:00', '2027-09-01'))
    const { tasks } = await body.client.home.get({ bodyId: body.bodyId })
    expect(tasks).toEqual(
      expect.arrayContaining([
        { kind: 'cooperationEnding', id, key: 'STM-VA/CONV-SOC/01/2026', name: agreement.name, days: 43 },
        expect.objectContaining({ kind: 'cooperationSignatures', pending: 3 }),
        expect.objectContaining({ kind: 'undertakingsOverdue', id, count: 1 }),
      ]),
    )
  })

  it('ends early with its day and its reason', async () => {
    const id = await convenio.signed()
    body.environment.set(at('09:00', '2026-12-01'))
    const end = (date: string, reason = 'Por acuerdo de las partes') =>
      body.client.cooperation.terminate({ cooperationId: id, date: day(date), reason, attachmentId: null })
    expect((await body.refusal(() => end('2026-12-31', ''))).code).toBe('cooperation.reasonMissing')
    expect((await body.refusal(() => end('2028-01-01'))).code).toBe('cooperation.terminationOutside')
    await end('2026-12-31')
    expect((await convenio.get(id)).phase).toBe('inForce')
    expect(await phaseOn('2026-12-31', id)).toEqual(['terminated', null, null])
    expect((await body.refusal(() => end('2027-01-31'))).code).toBe('cooperation.ended')
  })
})

describe('R54: what was signed is modified by another that is linked to it', () => {
  it('only once it is signed, one at a time, and while it is in force', async () => {
    const draft = await convenio.create()
    const modify = (cooperationId: typeof draft) => body.client.cooperation.modify({ cooperationId })
    expect((await body.refusal(() => modify(draft))).code).toBe('cooperation.notSigned')
    const id = await convenio.signed()
    await modify(id)
    expect((await body.refusal(() => modify(id))).code).toBe('cooperation.modificationOpen')
    const late = await convenio.signed()
    body.environment.set(at('09:00', '2028-01-01'))
    expect((await body.refusal(() => modify(late))).code).toBe('cooperation.ended')
  })

  it('the validity in force is that of the last one signed that changes it', async () => {
    const id = await convenio.signed()
    const modify = async (change: Partial<CooperationDraft>) => {
      const { cooperationId } = await body.client.cooperation.modify({ cooperationId: id })
      const signingDate = day('2026-11-15')
      await convenio.write(cooperationId, (draft) => ({ ...draft, ...change, signingDate }))
      await convenio.move(cooperationId, 'review')
      await body.client.cooperation.send({ cooperationId })
      expect((await convenio.get(id)).validity?.to).not.toBe(change.endsOn)
      await convenio.signAll(cooperationId)
      return cooperationId
    }
    const first = await modify({ validityKind: 'until', endsOn: day('2028-10-14') })
    expect((await convenio.get(id)).validity).toEqual({ from: '2026-10-15', to: '2028-10-14' })
    await modify({ validityKind: 'unchanged' })
    const file = await convenio.get(id)
    expect(file.validity?.to).toBe('2028-10-14')
    expect(file.chain.map(({ key }) => key)).toEqual([
      'STM-VA/CONV-SOC/01/2026',
      'STM-VA/CONV-SOC/01/2026-MOD-1',
      'STM-VA/CONV-SOC/01/2026-MOD-2',
    ])
    expect((await convenio.get(first)).agreement.name).toBe(
      'Primer convenio modificatorio al convenio de colaboración',
    )
    body.environment.set(at('09:00', '2027-10-20'))
    expect((await convenio.get(id)).phase).toBe('inForce')
  })

  it('does not end what it modifies before that began', async () => {
    const id = await convenio.signed()
    const { cooperationId } = await body.client.cooperation.modify({ cooperationId: id })
    const write = () =>
      convenio.write(cooperationId, (draft) => ({
        ...draft,
        validityKind: 'until',
        endsOn: day('2026-10-01'),
      }))
    expect((await body.refusal(write)).code).toBe('cooperation.endBeforeStart')
  })
})
