import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../src-main/contract/contract.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { heldSession } from '../support/acta.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

let body: SmallBody
let sessionId: SessionId
let before: SessionDossier
beforeAll(async () => {
  body = await openSmallBody({ printer: paperPrinter })
  sessionId = await heldSession(body)
  await body.client.session.saveGuest({
    id: null,
    sessionId,
    name: 'Invitada',
    organization: '',
    position: 0,
  })
  const { agenda } = await body.get(sessionId)
  await body.client.minutes.saveItem({ itemId: agenda[0]!.id, minutes: 'Se pasó lista.' })
  await body.client.minutes.advance({ sessionId, to: 'project' })
  await body.client.minutes.saveObservation({
    id: null,
    sessionId,
    seatId: body.seat(2),
    agendaItemId: null,
    text: 'Falta mi intervención.',
  })
  const [observation] = (await body.get(sessionId)).observations
  await body.client.minutes.answerObservation({ id: observation!.id, outcome: 'rejected', answer: 'Consta.' })
  await body.client.minutes.advance({ sessionId, to: 'approved' })
  body.environment.set(at('09:00', '2026-10-27'))
  before = await body.get(sessionId)
})
afterAll(() => body.close())

/** The commands that make or change what an acta tells, and those of its life afterwards. */
const free = new Set([
  'session.list',
  'session.get',
  'session.create',
  'agenda.pendingMinutes',
  'agreement.list',
  'agreement.get',
  'agreement.note',
  'minutes.advance',
  'minutes.sign',
  'minutes.saveCorrection',
  'minutes.removeCorrection',
  'minutes.attachScan',
])

function refused(): Record<string, () => Promise<unknown>> {
  const { client } = body
  const { agenda, attendance, guests, motions, agreements, observations, attachments } = before
  const [item] = agenda
  const itemId = item!.id
  const agendaItemId = itemId
  const seatId = body.seat(2)
  const motionId = motions[0]!.id
  const agreementId = agreements[0]!.id
  const agreement = { text: 'Otra cosa', responsibles: [], dueDate: null, hasNoDeadline: true }
  const fact = { kind: 'left', capacity: 'holder', isRemote: false, note: '', at: at('10:30') } as const
  const nobody = '0198f000-0000-7000-8000-000000000099' as never
  const tally = { inFavour: 1, against: 0, abstention: 0, excused: 0 }
  return {
    'session.update': () => client.session.update({ sessionId, session: body.draft() }),
    'session.remove': () => client.session.remove({ sessionId }),
    'session.convene': () => client.session.convene({ sessionId, calledAt: null }),
    'session.cancel': () => client.session.cancel({ sessionId, reason: 'Otra' }),
    'session.open': () => client.session.open({ sessionId, presidingSeatId: null, at: null }),
    'session.declareNotHeld': () => client.session.declareNotHeld({ sessionId, at: null }),
    'session.reconvene': () =>
      client.session.reconvene({
        sessionId,
        date: '2026-12-01' as LocalDate,
        time: body.draft().time,
        place: 'Sala',
      }),
    'session.preside': () => client.session.preside({ sessionId, seatId }),
    'session.recess': () => client.session.recess({ sessionId }),
    'session.resume': () => client.session.resume({ sessionId }),
    'session.close': () => client.session.close({ sessionId, at: null }),
    'session.saveGuest': () =>
      client.session.saveGuest({ id: null, sessionId, name: 'Otra', organization: '', position: 1 }),
    'session.removeGuest': () => client.session.removeGuest({ id: guests[0]!.id }),
    'session.saveReceipt': () =>
      client.session.saveReceipt({ sessionId, seatId, receivedAt: null, willAttend: 'no' }),
    'agenda.add': () =>
      client.agenda.add({ sessionId, kind: 'topic', title: 'Otro', presenter: '', position: null }),
    'agenda.update': () => client.agenda.update({ itemId, title: 'Otro', presenter: '' }),
    'agenda.move': () => client.agenda.move({ itemId, position: 3 }),
    'agenda.remove': () => client.agenda.remove({ itemId }),
    'agenda.setStatus': () => client.agenda.setStatus({ itemId, status: 'inProgress' }),
    'minutes.saveItem': () => client.minutes.saveItem({ itemId, minutes: 'Otra cosa' }),
    'minutes.saveObservation': () =>
      client.minutes.saveObservation({ id: null, sessionId, seatId, agendaItemId: null, text: 'Otra' }),
    'minutes.answerObservation': () =>
      client.minutes.answerObservation({ id: observations[0]!.id, outcome: 'accepted', answer: 'Sí' }),
    'minutes.removeObservation': () => client.minutes.removeObservation({ id: observations[0]!.id }),
    'minutes.removeAttachment': () =>
      client.minutes.removeAttachment({ attachmentId: attachments[0]?.id ?? nobody }),
    'attendance.record': () => client.attendance.record({ ...fact, sessionId, seatId }),
    'attendance.set': () =>
      client.attendance.set({ sessionId, seatId, replaces: [], fact, reason: 'Se corrigió' }),
    'attendance.cycle': () => client.attendance.cycle({ sessionId, seatId }),
    'attendance.remove': () => client.attendance.remove({ id: attendance[0]!.id, reason: 'Se corrigió' }),
    'speaker.ask': () => client.speaker.ask({ agendaItemId, seatId, name: '' }),
    'speaker.give': () => client.speaker.give({ agendaItemId, turnId: null }),
    'speaker.end': () => client.speaker.end({ sessionId }),
    'speaker.leave': () => client.speaker.leave({ turnId: nobody }),
    'motion.open': () =>
      client.motion.open({ agendaItemId, agreementId: null, text: 'Otra cosa', method: 'nominal' }),
    'motion.castVote': () => client.motion.castVote({ motionId, seatId, option: 'against' }),
    'motion.setTally': () => client.motion.setTally({ motionId, tally }),
    'motion.setMethod': () => client.motion.setMethod({ motionId, method: 'secret' }),
    'motion.setMatter': () => client.motion.setMatter({ motionId, matter: '' }),
    'motion.setMovers': () => client.motion.setMovers({ motionId, proposerId: seatId, seconderId: null }),
    'motion.amend': () => client.motion.amend({ motionId, text: 'Otra cosa', seatId: null }),
    'motion.close': () => client.motion.close({ motionId, castingVote: null }),
    'motion.withdraw': () => client.motion.withdraw({ motionId }),
    'motion.saveSeparateVote': () =>
      client.motion.saveSeparateVote({
        id: null,
        motionId,
        seatId,
        kind: 'particular',
        text: 'No estoy conforme',
        attachmentId: null,
      }),
    'motion.removeSeparateVote': () => client.motion.removeSeparateVote({ id: nobody }),
    'agreement.draft': () => client.agreement.draft({ agendaItemId, agreement }),
    'agreement.update': () => client.agreement.update({ agreementId, agreement }),
    'agreement.removeDraft': () => client.agreement.removeDraft({ agreementId }),
  }
}

describe('R30: what an approved acta tells never changes', () => {
  const areas = ['session', 'agenda', 'minutes', 'attendance', 'speaker', 'motion', 'agreement'] as const
  const commands = areas
    .flatMap((area) => Object.keys(contract[area]).map((verb) => `${area}.${verb}`))
    .filter((command) => !free.has(command))

  it.each(commands)('%s', async (command) => {
    const run = refused()[command]
    expect(run, 'no one said what it does to a frozen acta').toBeDefined()
    await body.refusal(run!)
  })

  it('nor by undoing the last press', async () => {
    const undo = () => body.client.history.undo({ sessionId })
    expect((await body.refusal(undo)).code).toBe('history.nothingToUndo')
  })

  it('those that write the text, the room or its annexes say that it is frozen', async () => {
    for (const command of [
      'minutes.saveItem',
      'agenda.update',
      'agenda.move',
      'session.saveGuest',
      'session.removeGuest',
      'session.saveReceipt',
      'attendance.record',
    ])
      expect(await body.refusal(refused()[command]!)).toEqual({
        code: 'session.frozen',
        params: { status: 'approved' },
      })
  })

  it('formulas, standing items, rules and the letterhead of the body go on, and the acta stays', async () => {
    const { client, bodyId } = body
    await client.body.saveSnippets({ bodyId, snippets: [{ label: 'Dispensa', text: 'Otra', itemKinds: [] }] })
    await client.body.saveStandingItem({
      id: null,
      bodyId,
      title: 'Informe mensual',
      presenter: '',
      kinds: ['ordinary'],
    })
    const { letterhead } = before
    const { id: _id, ...head } = letterhead!
    await client.body.saveLetterhead({ ...head, name: 'Otro membrete' })
    const after = await body.get(sessionId)
    expect(after.minutes).toEqual(before.minutes)
    expect(after.agenda).toEqual(before.agenda)
    const again = await client.document.issue({ kind: 'minutes', subjectId: sessionId })
    expect(again.id).toBe(before.minutes.issuedId)
    const state = await client.document.state({ kind: 'minutes', subjectId: sessionId })
    expect(state).toMatchObject({ last: { id: again.id }, hasChanged: false })
  })
})

it('R34: a paper printed before says that the data changed after it, until it is printed again', async () => {
  const other = await openSmallBody({ printer: paperPrinter })
  try {
    const id = await heldSession(other)
    const { client } = other
    const state = (kind: 'minutes' | 'attendanceSheet' | 'call') =>
      client.document.state({ kind, subjectId: id })
    expect(await state('minutes')).toEqual({ last: null, hasChanged: false })
    const first = await client.document.issue({ kind: 'minutes', subjectId: id })
    await client.document.issue({ kind: 'attendanceSheet', subjectId: id })
    expect(await state('minutes')).toMatchObject({ last: { version: 1 }, hasChanged: false })
    const { agenda } = await other.get(id)
    other.environment.set(at('11:20'))
    await client.minutes.saveItem({ itemId: agenda[0]!.id, minutes: 'Se pasó lista.' })
    expect(await state('minutes')).toMatchObject({ last: { id: first.id, version: 1 }, hasChanged: true })
    expect(await state('attendanceSheet')).toMatchObject({ hasChanged: false })
    await client.document.issue({ kind: 'minutes', subjectId: id })
    expect(await state('minutes')).toMatchObject({ last: { version: 2 }, hasChanged: false })
  } finally {
    other.close()
  }
})
