import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../src-main/contract/contract.ts'
import type { BodyId, SeatId, SessionId } from '../../src-main/domain/ids.ts'
import type { RuleSetDraft } from '../../src-main/domain/rules.ts'
import { SessionDraft } from '../../src-main/domain/session.ts'
import type { Instant, LocalDate } from '../../src-main/domain/time.ts'
import { smallBodyDraft } from './small-body-draft.ts'

export type CouncilClient = ContractRouterClient<Contract>
export type Council = { readonly bodyId: BodyId; readonly seats: readonly SeatId[] }

const from = '2026-01-01' as LocalDate
const sectors = ['Gobierno', 'Sociedad civil', 'Academia'] as const
/** Seats that someone may occupy in the place of their holder. */
export const seatsWithAlternate = [3, 7, 11, 15, 18, 22, 26, 30, 35, 40] as const
export const votingSeats = Array.from({ length: 43 }, (_, index) => index + 1)
export const secretary = 44

export const matters = { reform: 'Reformas a los lineamientos', budget: 'Presupuesto participativo' } as const

/** Post of each seat, by its number. */
export function postOf(seat: number): string {
  if (seat === 1) return 'Presidencia Municipal'
  if (seat <= 15) return `Regiduría ${seat - 1}`
  if (seat <= 30) return `Organización civil ${seat - 15}`
  return seat <= 43 ? `Institución académica ${seat - 30}` : 'Secretaría Técnica'
}

export function personOf(seat: number, capacity: 'holder' | 'alternate'): string {
  return `${capacity === 'holder' ? 'Titular' : 'Suplente'} de la ${postOf(seat)}`
}

/** By which document each alternate sits there. */
export const appointmentOf = (seat: number) => `oficio ${100 + seat}/2026`

export function sectorOf(seat: number): (typeof sectors)[number] | null {
  if (seat > 43) return null
  return sectors[seat <= 15 ? 0 : seat <= 30 ? 1 : 2]
}

/** 22 of 43, with five of civil society; a third on the second call; matters with majorities of their own. */
export function councilRules(preset: RuleSetDraft, more: Partial<RuleSetDraft> = {}): RuleSetDraft {
  return {
    ...preset,
    validFrom: from,
    quorum: { kind: 'strictMajority' },
    secondCall: { kind: 'sameDay', minutes: 30 },
    secondCallQuorum: { kind: 'fraction', p: 1, q: 3 },
    majority: { kind: 'simple', base: 'present' },
    matters: [
      { name: matters.reform, majority: { kind: 'qualified', p: 2, q: 3, base: 'present' } },
      { name: matters.budget, majority: { kind: 'qualified', p: 3, q: 5, base: 'members' } },
    ],
    agreementPattern: '{ORGANO}/ACU/{AÑO}-{N:2}',
    agreementScope: 'year',
    ...more,
  }
}

/** 43 seats with vote in three sectors, ten of them with an alternate, and a secretary with voice only. */
export async function makeCouncil(client: CouncilClient, more: Partial<RuleSetDraft> = {}): Promise<Council> {
  const [preset] = await client.body.rulePresets()
  if (!preset) throw new Error('There are no rules to begin with')
  const { bodyId } = await client.body.create({
    body: { ...smallBodyDraft, name: 'Consejo Municipal de Gobierno Abierto', acronym: 'CMGA' },
    from,
    letterhead: { name: 'Municipio de Villa Abierta', lines: '', logoId: null },
    sectors: [...sectors],
    rules: councilRules(preset.rules, more),
  })
  const { roster, rules } = await client.body.get({ bodyId })
  const idOf = (sector: string) => roster.sectors.find(({ name }) => name === sector)!.id
  const { id: _id, bodyId: _bodyId, ...governing } = rules[0]!
  const quorumConditions = [
    { kind: 'sectorSeats' as const, sectorId: idOf('Sociedad civil'), seats: 5 },
    ...governing.quorumConditions,
  ]
  await client.body.saveRules({ bodyId, rules: { ...governing, quorumConditions } })
  const seats: SeatId[] = []
  for (const number of [...votingSeats, secretary]) {
    const { seatId } = await client.seat.save({
      id: null,
      bodyId,
      sectorId: idOf(sectorOf(number) ?? 'Gobierno'),
      number,
      name: postOf(number),
      role: number === 1 ? 'chair' : number === secretary ? 'secretary' : 'member',
      hasVoice: true,
      hasVote: number !== secretary,
      validFrom: from,
      validTo: null,
    })
    seats.push(seatId)
    await appoint(client, seatId, number, 'holder')
  }
  for (const number of seatsWithAlternate) await appoint(client, seats[number - 1]!, number, 'alternate')
  return { bodyId, seats }
}

async function appoint(
  client: CouncilClient,
  seatId: SeatId,
  seat: number,
  capacity: 'holder' | 'alternate',
): Promise<void> {
  const name = personOf(seat, capacity)
  const { personId } = await client.person.save({ id: null, name, email: '', phone: '' })
  const appointedBy = capacity === 'alternate' ? appointmentOf(seat) : ''
  await client.mandate.save({ id: null, seatId, personId, capacity, from, to: null, appointedBy })
}

export async function callCouncil(
  client: CouncilClient,
  { bodyId }: Council,
  draft: Pick<SessionDraft, 'date'> & Partial<SessionDraft>,
  topics: readonly string[],
  calledAt: Instant | null = null,
): Promise<SessionId> {
  const session = SessionDraft.parse({
    kind: 'ordinary',
    time: '10:00',
    place: 'Sala de Cabildo',
    modality: 'mixed',
    isPublic: true,
    callNote: '',
    ...draft,
  })
  const { sessionId } = await client.session.create({ bodyId, session })
  const { agenda } = await client.session.get({ sessionId })
  const [first, ...others] = topics
  const topic = agenda.findLast(({ kind }) => kind === 'topic')
  if (topic && first) await client.agenda.update({ itemId: topic.id, title: first, presenter: '' })
  for (const title of others)
    await client.agenda.add({
      sessionId,
      kind: 'topic',
      title,
      presenter: '',
      position: null,
      minutesOfId: null,
    })
  await client.session.convene({ sessionId, calledAt })
  return sessionId
}
