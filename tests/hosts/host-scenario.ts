import { expect } from 'vitest'
import {
  type Instant,
  localDate,
  type LocalDate,
  localTime,
  type LocalTime,
  type TimeZone,
} from '../../src-main/domain/time.ts'
import type { SessionKind } from '../../src-main/domain/rules.ts'
import { refusalOf, rpcOver } from '../support/rpc-over.ts'
import type { HostUnderTest } from './mounts.ts'

const from = '2020-01-01' as LocalDate
/** Fifteen hours apart: when one is about to turn the day, the other is in the afternoon. */
const zones = ['America/Mexico_City', 'Asia/Tokyo'] as const

/** Where the session is held and on which day: today, with hours left until midnight. */
function placeAndDay() {
  const now = new Date().toISOString() as Instant
  const timeZone = zones.find((zone) => localTime(now, zone as TimeZone) < '23:30') as TimeZone
  return { timeZone, date: localDate(now, timeZone) }
}

/** What every host must be able to carry: a body is set up, a session convened, held, closed and printed. */
export async function playHostScenario(host: HostUnderTest): Promise<void> {
  const api = rpcOver(host)
  expect((await api.app.status()).failure).toBeNull()

  const { timeZone, date } = placeAndDay()
  const [preset] = await api.body.rulePresets()
  const { bodyId } = await api.body.create({
    body: {
      name: 'Secretariado Técnico de Prueba',
      shortName: 'ST de Prueba',
      acronym: 'STP',
      level: 'municipal',
      municipality: 'Villa Abierta',
      state: 'Estado de México',
      address: 'Plaza Principal',
      timeZone,
      privacyNoticeAt: '',
    },
    from,
    letterhead: { name: 'Secretariado Técnico de Prueba', lines: '', logoId: null },
    sectors: ['Gobierno', 'Sociedad civil'],
    rules: preset!.rules,
  })
  const { roster } = await api.body.get({ bodyId })
  const seatIds = []
  for (const [index, role] of (['chair', 'member', 'member'] as const).entries()) {
    const { seatId } = await api.seat.save({
      id: null,
      bodyId,
      sectorId: roster.sectors[index % 2]!.id,
      number: index + 1,
      name: `Lugar ${index + 1}`,
      role,
      hasVoice: true,
      hasVote: true,
      validFrom: from,
      validTo: null,
    })
    const { personId } = await api.person.save({
      id: null,
      name: `Titular ${index + 1}`,
      email: '',
      phone: '',
    })
    await api.mandate.save({
      id: null,
      seatId,
      personId,
      capacity: 'holder',
      from,
      to: null,
      appointedBy: '',
    })
    seatIds.push(seatId)
  }

  const { sessionId } = await api.session.create({
    bodyId,
    session: {
      kind: 'ordinary' as SessionKind,
      date,
      time: '23:59' as LocalTime,
      place: 'Sala de Cabildo',
      modality: 'inPerson',
      isPublic: true,
      callNote: '',
    },
  })
  await api.session.convene({ sessionId, calledAt: null })
  const { code } = await refusalOf(api.session.open({ sessionId, presidingSeatId: null, at: null }))
  expect(code).toBe('session.noQuorum')

  for (const seatId of seatIds.slice(0, 2)) await api.attendance.cycle({ sessionId, seatId })
  await api.session.open({ sessionId, presidingSeatId: null, at: null })
  const live = await api.session.get({ sessionId })
  const item = live.agenda.find(({ kind }) => kind === 'topic')!
  await api.agenda.setStatus({ itemId: item.id, status: 'inProgress' })
  await api.minutes.saveItem({
    itemId: item.id,
    minutes: 'Se expuso el asunto y no hubo más intervenciones.',
  })
  const { agreementId } = await api.agreement.draft({
    agendaItemId: item.id,
    agreement: { text: 'Se aprueba la propuesta.', responsibles: [], dueDate: null, hasNoDeadline: true },
  })
  const { motionId } = await api.motion.open({
    agendaItemId: item.id,
    agreementId,
    text: '',
    method: 'nominal',
  })
  for (const seatId of seatIds.slice(0, 2))
    await api.motion.castVote({ motionId, seatId, option: 'inFavour' })
  await api.motion.close({ motionId, castingVote: null })
  await api.agreement.update({
    agreementId,
    agreement: {
      text: 'Se aprueba la propuesta.',
      responsibles: [{ seatId: seatIds[0]!, name: 'Lugar 1' }],
      dueDate: null,
      hasNoDeadline: true,
    },
  })
  for (const { id, kind, status } of (await api.session.get({ sessionId })).agenda)
    if (status !== 'done' && kind !== 'closing') await api.agenda.setStatus({ itemId: id, status: 'done' })
  await api.session.close({ sessionId, at: null })

  const closed = await api.session.get({ sessionId })
  expect(closed.session.status).toBe('closed')
  expect(closed.agreements.map(({ key }) => key)).toEqual([`STP/ORD/01/${date.slice(0, 4)}-01`])
  for (const kind of ['call', 'attendanceSheet', 'minutes'] as const) {
    const { url, pages } = await api.document.issue({ kind, subjectId: sessionId })
    const pdf = new Uint8Array(await (await host.fetch(url)).arrayBuffer())
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-')
    expect(pages).toBeGreaterThan(0)
  }
}
