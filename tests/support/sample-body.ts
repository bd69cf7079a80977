import { Body, Letterhead } from '../../src-main/domain/body.ts'
import { RuleSet } from '../../src-main/domain/rules.ts'
import { type Membership, Person, Seat, Sector } from '../../src-main/domain/seat.ts'
import {
  instantOf,
  type Instant,
  type LocalDate,
  type LocalTime,
  TimeZone,
} from '../../src-main/domain/time.ts'

/** An id that sorts by its number. */
export function sampleId(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

const zone = TimeZone.parse('America/Mexico_City')
export const sampleDate = '2026-09-24' as LocalDate

/** That hour of the day of the session. */
export function sampleAt(time: string, on: LocalDate = sampleDate): Instant {
  return instantOf(on, time.padStart(5, '0') as LocalTime, zone)
}

export const bodyId = sampleId(1)
export const sessionId = sampleId(2)

export const sampleBody = Body.parse({
  id: bodyId,
  name: 'Secretariado Técnico Municipal de Gobierno Abierto',
  shortName: 'STM de Villa Abierta',
  acronym: 'STM-VA',
  level: 'municipal',
  municipality: 'Villa Abierta',
  state: 'Estado de México',
  address: 'Palacio Municipal, Plaza Principal s/n, Col. Centro',
  timeZone: zone,
  privacyNoticeAt: 'la Unidad de Transparencia y en el portal municipal',
})

export const sampleLetterhead = Letterhead.parse({
  id: sampleId(3),
  bodyId,
  validFrom: '2025-01-01',
  name: 'Secretariado Técnico Municipal de Gobierno Abierto',
  lines: 'Municipio de Villa Abierta, Estado de México',
  logoId: null,
})

const days = (amount: number) => ({ amount, unit: 'businessDays' as const })
export const sampleRules = RuleSet.parse({
  id: sampleId(4),
  bodyId,
  validFrom: '2025-01-01',
  name: 'Lineamientos de Operación',
  quorum: { kind: 'strictMajority' },
  vacantSeatsCount: true,
  calendar: 'LFPA28',
  toleranceMinutes: 15,
  secondCall: { kind: 'sameDay', minutes: 30 },
  secondCallQuorum: { kind: 'any' },
  majority: { kind: 'simple', base: 'cast' },
  chairBreaksTies: true,
  notice: {
    installation: days(5),
    ordinary: days(5),
    extraordinary: days(3),
    operativeGroup: days(2),
    dialogueTable: days(2),
    draftingTable: days(2),
  },
  lateItemHours: 48,
  sessionPattern: '{ORGANO}/{TIPO}/{SESION:2}/{AÑO}',
  agreementPattern: '{ORGANO}/ACU/{AÑO}-{N:2}',
  agreementScope: 'year',
  callBasis: 'los artículos 8 y 9 de los Lineamientos de Operación',
  sessionBasis: 'los artículos 8, 11 y 14 de sus Lineamientos de Operación',
  quorumBasis: 'el artículo 11 de los Lineamientos',
})

const sectors = ['Gobierno', 'Sociedad civil', 'Facilitación y apoyo'].map((name, position) =>
  Sector.parse({ id: sampleId(11 + position), bodyId, name, position }),
)

/** Post, sector, role and whether it has an alternate. */
const posts: readonly (readonly [string, number, Seat['role'], boolean])[] = [
  ['Presidencia Municipal', 0, 'chair', false],
  ['Secretaría del Ayuntamiento', 0, 'member', false],
  ['Contraloría Municipal', 0, 'member', false],
  ['Unidad de Transparencia', 0, 'member', false],
  ['Dirección de Desarrollo Social', 0, 'member', true],
  ['Organización de desarrollo comunitario', 1, 'member', false],
  ['Organización de defensa del ambiente', 1, 'member', false],
  ['Colectivo de mujeres', 1, 'member', true],
  ['Consejo de participación vecinal', 1, 'member', true],
  ['Institución académica local', 1, 'member', false],
  ['Asociación de comerciantes', 1, 'member', false],
  ['Persona facilitadora', 2, 'facilitator', false],
  ['Secretaría técnica', 2, 'secretary', false],
]

export function sampleSeatId(number: number): Seat['id'] {
  return sampleId(100 + number) as Seat['id']
}

const person = (id: number, name: string) => Person.parse({ id: sampleId(id), name, email: '', phone: '' })
export const sampleMembers: readonly Membership[] = posts.map(([name, sector, role, hasAlternate], index) => {
  const number = index + 1
  const hasVote = sector < 2
  const seat = Seat.parse({
    id: sampleSeatId(number),
    bodyId,
    sectorId: sectors[sector]!.id,
    number,
    name,
    role,
    hasVoice: true,
    hasVote,
    validFrom: '2025-01-01',
    validTo: null,
  })
  const holder = person(200 + number, `Titular: ${name}`)
  const alternates = hasAlternate ? [person(300 + number, `Suplente: ${name}`)] : []
  return { seat, sector: sectors[sector]!, holder, alternates, appointedBy: {} }
})
