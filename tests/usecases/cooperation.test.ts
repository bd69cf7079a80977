import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type CooperationDraft, draftOf } from '../../src-main/domain/cooperation-agreement.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { addAttachment } from '../../src-main/usecases/attachments.ts'
import { completed, cooperationOf, rowId } from '../support/cooperation.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

const day = (text: string) => text as LocalDate

let body: SmallBody
let convenio: ReturnType<typeof cooperationOf>

describe('a convenio is drafted from a text', () => {
  beforeEach(async () => {
    body = await openSmallBody({ printer: paperPrinter })
    convenio = cooperationOf(body)
  })
  afterEach(() => body.close())

  it('begins with the clauses of its template, and says what it lacks to be signed', async () => {
    const file = await convenio.get(await convenio.create())
    expect(file).toMatchObject({ phase: 'draft', key: 'STM-VA/CONV-SOC/01/2026', isNumbered: false })
    expect(file.agreement.clauses.map(({ title }) => title).slice(0, 2)).toEqual([
      'Objeto',
      'Compromisos de {parte1}',
    ])
    expect(file.agreement.parties[0]!.name).toBe('Ayuntamiento de Villa Abierta, Estado de México')
    expect(file.missing.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['partyName', 'representative', 'address', 'liaison', 'end', 'signingDate']),
    )
  })

  it('keeps the file of an annex while it names it', async () => {
    const meta = { bodyId: body.bodyId, sessionId: null, purpose: 'annex' as const, name: 'plano.pdf' }
    const { id: attachmentId } = body.services.command('attachment.add', null, (store) =>
      addAttachment(
        store,
        { meta: { ...meta, mediaType: 'application/pdf' }, bytes: Buffer.from('%PDF-1.7') },
        body.environment,
      ),
    ).result
    const id = await convenio.create()
    const annexes = [{ id: rowId(5), title: 'Plano', attachmentId }]
    await convenio.write(id, (draft) => ({ ...draft, annexes }))
    const remove = () => body.client.minutes.removeAttachment({ attachmentId })
    expect(await body.refusal(remove)).toEqual({ code: 'record.inUse', params: { table: 'attachment' } })
    expect((await convenio.get(id)).files).toMatchObject([{ id: attachmentId }])
    await convenio.write(id, (draft) => ({ ...draft, annexes: [] }))
    await remove()
  })

  it('or with the text of another, with its own identities and without its dates', async () => {
    const first = await convenio.signed()
    const { cooperationId } = await body.client.cooperation.create({
      bodyId: body.bodyId,
      name: 'Otro convenio',
      from: { cooperationId: first },
    })
    const [old, copy] = [await convenio.get(first), await convenio.get(cooperationId)]
    expect(copy.agreement).toMatchObject({
      name: 'Otro convenio',
      endsOn: null,
      signingDate: null,
      number: null,
    })
    expect(copy.agreement.clauses.map(({ text }) => text)).toEqual(
      old.agreement.clauses.map(({ text }) => text),
    )
    expect(copy.agreement.parties[0]!.id).not.toBe(old.agreement.parties[0]!.id)
  })

  it('is looked at while it is written, and nothing of it is kept', async () => {
    const id = await convenio.create()
    const { agreement } = await convenio.get(id)
    const before = body.everything()
    const cooperation = { ...draftOf(agreement), name: 'Convenio que se escribe' }
    const { url } = await body.client.cooperation.tryOut({ cooperationId: id, cooperation })
    expect(body.everything()).toEqual(before)
    const { bytes } = body.services.trials.paper(/([\w-]+)\.pdf$/.exec(url)![1]!)
    expect(new TextDecoder().decode(bytes)).toContain('Convenio que se escribe')
  })

  it('takes sixty clauses and the 29th of February of a leap year', async () => {
    const id = await convenio.create()
    const clauses = Array.from({ length: 60 }, (_, index) => ({
      id: rowId(index),
      title: `Título ${index}`,
      text: 'Texto',
      items: [],
    }))
    await convenio.write(id, (draft) => completed(draft, { clauses, endsOn: day('2028-02-29') }))
    expect((await convenio.get(id)).agreement.clauses).toHaveLength(60)
  })

  it('is removed while it has no number, with what hangs from it', async () => {
    const id = await convenio.create()
    const { agreement } = await convenio.get(id)
    await body.client.cooperation.saveUndertaking({
      id: null,
      cooperationId: id,
      partyId: agreement.parties[0]!.id,
      text: 'Publicar el programa',
      responsible: '',
      dueDate: null,
    })
    await body.client.cooperation.remove({ cooperationId: id })
    expect(await body.client.cooperation.list({ bodyId: body.bodyId })).toEqual([])
    const numbered = await convenio.sent()
    const remove = () => body.client.cooperation.remove({ cooperationId: numbered })
    expect((await body.refusal(remove)).code).toBe('cooperation.numbered')
  })
})

describe('what is written is refused in words, and what was saved stays', () => {
  let id: Awaited<ReturnType<typeof convenio.create>>
  beforeAll(async () => {
    body = await openSmallBody({ printer: paperPrinter })
    convenio = cooperationOf(body)
    id = await convenio.create()
    await convenio.write(id, (draft) => completed(draft, { startsOn: null, endsOn: null, signingDate: null }))
  })
  afterAll(() => body.close())

  const refusals: readonly [string, (draft: CooperationDraft) => CooperationDraft, string][] = [
    [
      'R54: an end before the beginning',
      (draft) => ({ ...draft, startsOn: day('2027-01-01'), endsOn: day('2026-12-31') }),
      'cooperation.endBeforeStart',
    ],
    [
      'the same party twice, whatever its accents',
      (draft) => ({ ...draft, parties: draft.parties.map((one) => ({ ...one, name: 'Organización' })) }),
      'cooperation.partyTwice',
    ],
    [
      'two parties called the same',
      (draft) => ({ ...draft, parties: draft.parties.map((one) => ({ ...one, alias: 'LA PARTE' })) }),
      'cooperation.aliasTwice',
    ],
    [
      'a sixty-first clause',
      (draft) => ({
        ...draft,
        clauses: Array.from({ length: 61 }, (_, index) => ({
          id: rowId(index),
          title: 'Título',
          text: 'Texto',
          items: [],
        })),
      }),
      'cooperation.tooManyClauses',
    ],
    [
      'a field that nothing fills',
      (draft) => ({
        ...draft,
        clauses: [{ id: rowId(1), title: 'Sede', text: 'Con sede en {lugr}.', items: [] }],
      }),
      'cooperation.unknownField',
    ],
    [
      'a field of a third party where there are two',
      (draft) => ({
        ...draft,
        clauses: [{ id: rowId(1), title: 'Sede', text: 'Y {parte3} acepta.', items: [] }],
      }),
      'cooperation.unknownField',
    ],
    ['a name longer than paper', (draft) => ({ ...draft, name: 'x'.repeat(301) }), 'input.invalid'],
    ['a day that does not exist', (draft) => ({ ...draft, endsOn: day('2027-02-29') }), 'input.invalid'],
  ]
  it.each(refusals)('%s', async (_, change, code) => {
    expect((await body.refusal(() => convenio.write(id, change))).code).toBe(code)
  })
})
