import type { AgendaItemId, BodyId, SeatId, SessionId } from '../../../src-main/domain/ids.ts'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import type { RuleSetDraft, SessionKind } from '../../../src-main/domain/rules.ts'
import { SessionDraft } from '../../../src-main/domain/session.ts'
import { addDays, localDate, type Instant, type LocalDate } from '../../../src-main/domain/time.ts'
import { smallBodyDraft, zone } from '../../support/small-body-draft.ts'
import type { Client } from './journey.ts'

const from = '2026-01-01' as LocalDate
const now = () => new Date().toISOString() as Instant
/** On the wall of the body. */
export const today = () => localDate(now(), zone)
export const tomorrow = () => addDays(today(), 1)

/** Keys 1 2 3, then Q W E, then A: six seats with vote and the secretary with voice. */
export const seatNames = [
  'Presidencia Municipal',
  'Contraloría Municipal',
  'Tesorería Municipal',
  'OSC de transparencia',
  'Sector académico',
  'Colegio de profesionistas',
  'Secretaría técnica',
] as const

export type TableOfSix = { readonly bodyId: BodyId; readonly seats: readonly SeatId[] }

export async function makeTableOfSix(
  client: Client,
  change: Partial<RuleSetDraft> = {},
): Promise<TableOfSix> {
  const [preset] = await client.body.rulePresets()
  if (!preset) throw new Error('There are no rules to begin with')
  const { bodyId } = await client.body.create({
    body: smallBodyDraft,
    from,
    letterhead: { name: 'Municipio de Villa Abierta', lines: '', logoId: null },
    sectors: ['Gobierno municipal', 'Sociedad civil', 'Apoyo'],
    rules: { ...preset.rules, validFrom: from, ...change },
  })
  const { roster } = await client.body.get({ bodyId })
  const seats: SeatId[] = []
  for (const [index, name] of seatNames.entries()) {
    const { seatId } = await client.seat.save({
      id: null,
      bodyId,
      sectorId: roster.sectors[Math.floor(index / 3)]!.id,
      number: index + 1,
      name,
      role: index === 0 ? 'chair' : index === 6 ? 'secretary' : 'member',
      hasVoice: true,
      hasVote: index < 6,
      validFrom: from,
      validTo: null,
    })
    seats.push(seatId)
    const { personId } = await client.person.save({
      id: null,
      name: `Titular de ${name}`,
      email: '',
      phone: '',
    })
    const mandate = { id: null, seatId, personId, from, to: null, appointedBy: '' }
    await client.mandate.save({ ...mandate, capacity: 'holder' })
  }
  return { bodyId, seats }
}

export async function convene(
  client: Client,
  { bodyId }: TableOfSix,
  kind: SessionKind = 'ordinary',
): Promise<SessionId> {
  const session = SessionDraft.parse({
    kind,
    date: today(),
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

/** Open with those seats in the room, who came long enough ago for a key to mean a departure. */
export async function openSession(
  client: Client,
  table: TableOfSix,
  present: readonly number[] = [1, 2, 3, 4, 5, 6, 7],
  kind: SessionKind = 'ordinary',
): Promise<SessionId> {
  const sessionId = await convene(client, table, kind)
  const at = new Date(Date.now() - 180_000).toISOString() as Instant
  for (const number of present) {
    const seatId = table.seats[number - 1]!
    const arrival = { kind: 'arrived', capacity: 'holder', isRemote: false, at, note: '' } as const
    await client.attendance.record({ sessionId, seatId, ...arrival })
  }
  await client.session.open({ sessionId, presidingSeatId: null, at: null })
  return sessionId
}

/** Begins the item of that kind. */
export async function begin(client: Client, sessionId: SessionId, kind = 'topic'): Promise<AgendaItemId> {
  const { agenda } = await client.session.get({ sessionId })
  const itemId = itemOf(agenda, kind).id
  await client.agenda.setStatus({ itemId, status: 'inProgress' })
  return itemId
}

export function itemOf(agenda: SessionDossier['agenda'], kind: string) {
  const item = agenda.find((one) => one.kind === kind)
  if (!item) throw new Error(`The agenda has no ${kind}`)
  return item
}
