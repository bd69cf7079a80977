import { describe, expect, it } from 'vitest'
import { type PatternName, whyCannotFormat } from '../../src-main/domain/key-patterns.ts'
import {
  type RuleSet,
  rulesIn,
  rulesInForce,
  stateOfRules,
  whyCannotGovern,
  whyCannotRemoveRules,
  whyCannotRule,
} from '../../src-main/domain/rules.ts'
import type { Session } from '../../src-main/domain/session.ts'
import { rulePresets } from '../../src-main/usecases/legal-data.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { day, rules, sampleId, sectorId } from './samples.ts'

/** Rules that hold from a date, until another. */
const from = (id: number, validFrom: string, validTo: string | null = null, more: Partial<RuleSet> = {}) =>
  rules({
    id: sampleId(id),
    name: `Reglas ${id}`,
    validFrom: day(validFrom),
    validTo: validTo === null ? null : day(validTo),
    ...more,
  })
const called = (date: string, more: Partial<Session> = {}): Session => ({
  ...sampleDossier.session,
  status: 'convened',
  date: day(date),
  ...more,
})

describe('rules by their dates', () => {
  const first = from(71, '2025-01-01', '2025-12-31')
  const second = from(72, '2026-03-01')
  const all = [second, first]

  it.each([
    ['2024-12-31', null, 71],
    ['2025-01-01', 71, 71],
    ['2025-12-31', 71, 71],
    ['2026-02-28', null, 71],
    ['2026-03-01', 72, 72],
  ])('on %s those in force are %s, and a session is read by %s', (date, inForce, read) => {
    expect(rulesInForce(all, day(date))?.id ?? null).toBe(inForce === null ? null : sampleId(inForce))
    expect(rulesIn(all, day(date))?.id).toBe(sampleId(read))
  })

  it('have a state on each date', () => {
    const on = (date: string) => all.map((one) => stateOfRules(one, all, day(date)))
    expect(on('2025-06-01')).toEqual(['toCome', 'inForce'])
    expect(on('2026-01-15')).toEqual(['toCome', 'ended'])
    expect(on('2026-03-01')).toEqual(['inForce', 'ended'])
  })

  it.each([
    ['before the former ones end', from(73, '2025-12-31'), 'rules.overlap'],
    ['the day after', from(73, '2026-01-01'), null],
    ['in the gap, past its end', from(73, '2026-01-01', '2026-03-01'), 'rules.overlap'],
    ['in the gap', from(73, '2026-01-01', '2026-02-28'), null],
    ['before all, into the first', from(73, '2024-01-01', '2025-01-01'), 'rules.overlap'],
    ['on the same date', from(73, '2026-03-01'), 'rules.dateTaken'],
    ['with its end before its beginning', from(73, '2027-01-01', '2026-12-31'), 'rules.upsideDown'],
    ['of one day', from(73, '2027-01-01', '2027-01-01'), null],
  ])('validity %s', (_, one, code) => {
    expect(whyCannotRule(one, all)?.code ?? null).toBe(code)
  })

  it('those without end are ended by the next ones', () => {
    expect(whyCannotRule(from(73, '2026-09-01'), all)).toBeNull()
  })
})

describe('rules that cannot stand', () => {
  it.each([
    ['a window upside down', { secondCall: { kind: 'window', from: 15, to: 5 } }, 'rules.window'],
    ['a window of one day', { secondCall: { kind: 'window', from: 5, to: 5 } }, null],
    [
      'a matter twice, told apart by its accents alone',
      {
        matters: [
          {
            name: 'Reformas a los lineamientos',
            majority: { kind: 'qualified', p: 2, q: 3, base: 'members' },
          },
          { name: 'REFORMAS A LOS LINEAMIENTOS', majority: { kind: 'consensus' } },
        ],
      },
      'rules.matterTwice',
    ],
    [
      'a matter of four thirds',
      { matters: [{ name: 'Reformas', majority: { kind: 'qualified', p: 4, q: 3, base: 'present' } }] },
      'rules.fraction',
    ],
    [
      'a quorum with every condition (R13)',
      {
        quorumConditions: [
          { kind: 'presiding' },
          { kind: 'sectorSeats', sectorId, seats: 2 },
          { kind: 'sectorMajority', sectorId },
        ],
      },
      null,
    ],
  ] as const)('%s', (_, change, code) => {
    expect(whyCannotRule(rules(change as never), [])?.code ?? null).toBe(code)
  })
})

describe('patterns of keys (R23, R28)', () => {
  const formats = (name: PatternName, pattern: string) =>
    whyCannotFormat(name, { ...rules({ agreementScope: 'year' }), [name]: pattern })?.code ?? null

  it.each([
    ['sessionPattern', '{ORGANO}/{TIPO}/{SESION:2}/{AÑO}', null],
    ['sessionPattern', '{TIPO}{SESION:2}/{AÑO}', null],
    ['sessionPattern', '{TIPO}/{SESION}{AÑO}', 'rules.numbersTogether'],
    ['sessionPattern', '{TIPO}/{SESION}0{AÑO}', 'rules.numbersTogether'],
    ['sessionPattern', '{SESION}{TIPO}{AÑO}', null],
    ['sessionPattern', '{TIPO}/{AÑO}', 'rules.pattern'],
    ['sessionPattern', '{TIPO}/{SESION}/{AÑO}-{N}', 'rules.unknownToken'],
    ['sessionPattern', '{TIPO}/{SESION}/{AÑO}-{MES}', 'rules.unknownToken'],
    ['sessionPattern', '{TIPO}/{SESION}/{AÑO}-{N', 'rules.unknownToken'],
    ['minutesPattern', '{ORGANO}/{DOC}/{TIPO}/{SESION:2}/{AÑO}', null],
    ['minutesPattern', '{DOC}/{N:3}/{AÑO}', null],
    ['minutesPattern', '{DOC}/{AÑO}', 'rules.pattern'],
    ['minutesPattern', '{DOC}/{N}{AÑO}', 'rules.numbersTogether'],
    ['agreementPattern', '{ORGANO}/{N:2}/{AÑO}', null],
    ['agreementPattern', '{ORGANO}/{AÑO}', 'rules.pattern'],
    ['agreementPattern', '{AÑO}{N:3}', 'rules.numbersTogether'],
    ['cooperationPattern', '{ORGANO}/CONV-{TIPO}/{N:2}/{AÑO}', null],
    ['cooperationPattern', '{N:3}/{AÑO}', null],
    ['cooperationPattern', '{ORGANO}/{TIPO}/{AÑO}', 'rules.pattern'],
    ['cooperationPattern', '{N}/{AÑO}/{SESION}', 'rules.unknownToken'],
  ] as const)('%s %s: %s', (name, pattern, code) => expect(formats(name, pattern)).toBe(code))
})

describe('rules under which a session was called', () => {
  const inUse = from(71, '2026-01-01')
  const session = called('2026-10-15')

  it('do not change', () => {
    const change = { ...inUse, toleranceMinutes: 60 }
    expect(whyCannotGovern(change, [], [session], inUse)).toMatchObject({ code: 'rules.inUse' })
  })

  it('may be given a last day, from that of the session on', () => {
    const until = (date: string) => whyCannotGovern({ ...inUse, validTo: day(date) }, [], [session], inUse)
    expect(until('2026-10-15')).toBeNull()
    expect(until('2026-12-31')).toBeNull()
    expect(until('2026-10-14')).toEqual({
      code: 'rules.endsTooSoon',
      params: { key: session.key, date: '2026-10-15', to: '2026-10-14' },
    })
  })

  it('are not taken out; others are, but the last ones', () => {
    const later = from(72, '2026-11-01')
    const remove = (one: RuleSet, all: readonly RuleSet[]) => whyCannotRemoveRules(one, all, [session])
    expect(remove(inUse, [inUse, later])?.code).toBe('rules.governs')
    expect(remove(later, [inUse, later])).toBeNull()
    expect(remove(later, [later])?.code).toBe('rules.onlyOnes')
  })

  it('a draft and what was cancelled are governed by none', () => {
    for (const status of ['draft', 'cancelled'] as const)
      expect(whyCannotGovern(inUse, [], [called('2026-10-15', { status })])).toBeNull()
  })
})

describe('the rules to begin from', () => {
  it.each(rulePresets.map((preset) => [preset.id, preset] as const))('%s can stand', (_, preset) => {
    expect(whyCannotRule(rules({ ...preset.rules, id: sampleId(90) }), [])).toBeNull()
    expect(preset.source).not.toBe('')
    expect(preset.note).toMatch(/\.$/)
  })

  const of = (id: string) => rulePresets.find((preset) => preset.id === id)!.rules

  it('say what their norms say', () => {
    expect(of('federal-body')).toMatchObject({
      quorum: { kind: 'strictMajority' },
      quorumConditions: [{ kind: 'presiding' }],
      notice: { ordinary: { amount: 5, unit: 'businessDays' }, extraordinary: { amount: 3 } },
      chairBreaksTies: true,
    })
    expect(of('older-adults-law').secondCall).toEqual({ kind: 'window', from: 5, to: 15 })
    expect(of('cdmx-subcommittee')).toMatchObject({
      notice: { ordinary: { amount: 2 }, extraordinary: { amount: 1 } },
      toleranceMinutes: 15,
      extraordinaryExcludes: ['followUp', 'general'],
    })
    expect(of('chihuahua-type')).toMatchObject({
      abstentions: 'inFavour',
      admitsUrgent: true,
      separateVoteDays: 2,
      agreementScope: 'year',
    })
    expect(of('consensus')).toMatchObject({ majority: { kind: 'consensus' }, chairBreaksTies: false })
  })
})
