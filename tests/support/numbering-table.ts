import type { App } from '../../src-main/app/create-app.ts'
import type { AgendaItemId, BodyId, MotionId, SeatId, SessionId } from '../../src-main/domain/ids.ts'
import type { RuleSetDraft, SessionKind } from '../../src-main/domain/rules.ts'
import { SessionDraft } from '../../src-main/domain/session.ts'
import { type Instant, localDate, type LocalDate } from '../../src-main/domain/time.ts'
import { rulePresets } from '../../src-main/usecases/legal-data.ts'
import { smallBodyDraft, zone } from './small-body-draft.ts'

type Client = Pick<App, 'client'>['client']

/** A body of three seats that calls, holds and numbers one session after another. */
export async function makeNumberingTable(
  client: Client,
  acronym: string,
  change: Partial<RuleSetDraft> = {},
) {
  const from = '2026-01-01' as LocalDate
  const { rules } = rulePresets.find(({ id }) => id === 'simple-majority')!
  const { bodyId } = await client.body.create({
    body: { ...smallBodyDraft, acronym },
    from,
    letterhead: { name: 'Secretariado Técnico', lines: '', logoId: null },
    sectors: ['Gobierno'],
    rules: { ...rules, minutesPattern: '{ORGANO}/{DOC}/{N:3}/{AÑO}', ...change },
  })
  const [sector] = (await client.body.get({ bodyId })).roster.sectors
  const seats: SeatId[] = []
  for (const number of [1, 2, 3]) {
    const { seatId } = await client.seat.save({
      id: null,
      bodyId,
      sectorId: sector!.id,
      number,
      name: `Lugar ${number}`,
      role: number === 1 ? 'chair' : 'member',
      hasVoice: true,
      hasVote: true,
      validFrom: from,
      validTo: null,
    })
    seats.push(seatId)
    const person = { id: null, name: `Titular ${acronym} ${number}`, email: '', phone: '' }
    const { personId } = await client.person.save(person)
    const mandate = { id: null, seatId, personId, from, to: null, appointedBy: '' }
    await client.mandate.save({ ...mandate, capacity: 'holder' })
  }
  return { client, bodyId: bodyId as BodyId, seats }
}

export type NumberingTable = Awaited<ReturnType<typeof makeNumberingTable>>

/** Called for the last minute of that day. */
export async function callSession(
  { client, bodyId }: NumberingTable,
  now: Instant,
  kind: SessionKind = 'ordinary',
): Promise<SessionId> {
  const session = SessionDraft.parse({
    kind,
    date: localDate(now, zone),
    time: '23:59',
    place: 'Sala de Cabildo',
    modality: 'inPerson',
    isPublic: true,
    callNote: '',
  })
  const { sessionId } = await client.session.create({ bodyId, session })
  await client.session.convene({ sessionId, calledAt: null })
  return sessionId
}

/** With everybody in the room, and its topic under discussion. */
export async function beginSession(
  { client, seats }: NumberingTable,
  sessionId: SessionId,
): Promise<AgendaItemId> {
  for (const seatId of seats) await client.attendance.cycle({ sessionId, seatId })
  await client.session.open({ sessionId, presidingSeatId: null, at: null })
  const { agenda } = await client.session.get({ sessionId })
  const itemId = agenda.find(({ kind }) => kind === 'topic')!.id
  await client.agenda.setStatus({ itemId, status: 'inProgress' })
  return itemId
}

/** A draft with its vote open and the votes of so many seats. */
export async function openVoteOn(
  { client, seats }: NumberingTable,
  agendaItemId: AgendaItemId,
  option: 'inFavour' | 'against',
  voters = 3,
): Promise<MotionId> {
  const agreement = {
    text: 'Publicar el plan',
    responsibles: [{ seatId: seats[0]!, name: 'Lugar 1' }],
    dueDate: null,
    hasNoDeadline: true,
  }
  const { agreementId } = await client.agreement.draft({ agendaItemId, agreement })
  const vote = { agendaItemId, agreementId, text: 'Publicar el plan', method: 'nominal' as const }
  const { motionId } = await client.motion.open(vote)
  for (const seatId of seats.slice(0, voters)) await client.motion.castVote({ motionId, seatId, option })
  return motionId
}

/** Ends every item and the session: its acta gets its number. */
export async function endSession({ client }: NumberingTable, sessionId: SessionId): Promise<void> {
  for (const { id, kind, status } of (await client.session.get({ sessionId })).agenda)
    if (kind !== 'closing' && (status === 'pending' || status === 'inProgress'))
      await client.agenda.setStatus({ itemId: id, status: 'done' })
  await client.session.close({ sessionId, at: null })
}

/** The table of a file that was left in the middle of something: what was called is cancelled, what was open ends. */
export async function resumeTable(client: Client): Promise<NumberingTable | null> {
  const [body] = await client.body.list()
  if (!body) return null
  const { roster } = await client.body.get({ bodyId: body.id })
  const table = { client, bodyId: body.id, seats: roster.seats.map(({ id }) => id) }
  const { rows } = await client.session.list({ bodyId: body.id, before: null, limit: 100 })
  for (const { id, status } of rows.map(({ session }) => session))
    if (status === 'convened') await client.session.cancel({ sessionId: id, reason: 'Se fue la luz' })
    else if (status === 'open') {
      for (const motion of (await client.session.get({ sessionId: id })).motions)
        if (motion.status === 'open') await client.motion.withdraw({ motionId: motion.id })
      await endSession(table, id)
    }
  return table
}
