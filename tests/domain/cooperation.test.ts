import { describe, expect, it } from 'vitest'
import { alertOf, endAfterYears, phaseOf, validityOf } from '../../src-main/domain/cooperation-life.ts'
import { fieldsOf, fillFields, knownFields } from '../../src-main/domain/cooperation-fields.ts'
import { whatIsMissing, whyCannotWrite } from '../../src-main/domain/cooperation-rules.ts'
import { cooperationSigners, whyNotSigned } from '../../src-main/domain/cooperation-signing.ts'
import { addDays, type LocalDate } from '../../src-main/domain/time.ts'
import { modificationName } from '../../src-main/locale/cooperation-names.ts'
import { sampleCooperation, sampleModification } from '../support/sample-cooperation.ts'

const day = (text: string) => text as LocalDate
const { agreement } = sampleCooperation()
const signed = { ...agreement, status: 'signed' as const }

describe('R54: the validity of a convenio', () => {
  it.each([
    ['2026-03-01', 1, '2027-02-28'],
    ['2027-03-01', 1, '2028-02-29'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-28'],
    ['2026-10-15', 3, '2029-10-14'],
    ['2026-01-01', 2, '2027-12-31'],
  ])('from %s, %i years end on %s', (from, years, to) => {
    expect(endAfterYears(day(from), years)).toBe(to)
  })

  it('each day has one alert at most, and nearer ends have the smaller one', () => {
    const alerts = Array.from({ length: 120 }, (_, index) => alertOf(index - 40))
    expect(alerts.filter((alert) => alert === 60)).toHaveLength(30)
    expect(alerts.filter((alert) => alert === 30)).toHaveLength(30)
    expect(alertOf(61)).toBeNull()
    expect([
      alertOf(60),
      alertOf(31),
      alertOf(30),
      alertOf(1),
      alertOf(0),
      alertOf(-30),
      alertOf(-31),
    ]).toEqual([60, 60, 30, 30, 0, 0, null])
  })

  it('is told by the calendar alone, and goes forward only', () => {
    const order = ['signed', 'inForce', 'expiring', 'expired']
    const later = { ...signed, startsOn: day('2026-11-01') }
    const phases = Array.from({ length: 500 }, (_, index) =>
      order.indexOf(phaseOf(later, [], addDays(day('2026-10-15'), index))),
    )
    expect(phases).toEqual([...phases].sort((a, b) => a - b))
    expect(new Set(phases)).toEqual(new Set([0, 1, 2, 3]))
  })

  it('without end is in force for good', () => {
    const endless = { ...signed, validityKind: 'indefinite' as const, endsOn: null }
    expect(phaseOf(endless, [], day('2199-12-31'))).toBe('inForce')
  })

  it('a modification that nobody signed changes nothing', () => {
    const { agreement: modification } = sampleModification('until')
    expect(validityOf(signed, [{ ...modification, status: 'signing' }])?.to).toBe('2027-10-14')
    expect(validityOf(signed, [{ ...modification, status: 'signed' }])?.to).toBe('2028-10-14')
  })
})

describe('what a convenio says and lacks', () => {
  it('the sample lacks nothing, and each thing taken away is missed by name', () => {
    expect(whatIsMissing(agreement)).toEqual([])
    const [first, second] = agreement.parties
    const without = (change: object) => whatIsMissing({ ...agreement, ...change }).map(({ what }) => what)
    expect(without({ parties: [first] })).toContain('parties')
    expect(without({ parties: [first, { ...second!, representatives: [] }] })).toEqual(['representative'])
    expect(without({ clauses: [] })).toEqual(['clauses'])
    expect(without({ endsOn: null })).toEqual(['end'])
    expect(without({ hasTransfer: true })).toEqual(['resources'])
    expect(without({ signingDate: null, place: '' })).toEqual(['place', 'signingDate'])
  })

  it('a person signs for itself', () => {
    const person = { ...agreement.parties[1]!, kind: 'individual' as const, representatives: [] }
    const draft = { ...agreement, parties: [agreement.parties[0]!, person] }
    expect(whatIsMissing(draft)).toEqual([])
    expect(cooperationSigners(draft).find(({ id }) => id === person.id)).toMatchObject({
      name: person.name,
      role: 'party',
    })
  })

  it('fields are found closed or not, with the words before them', () => {
    expect(fieldsOf('El día {fecha} y en {lugar')).toEqual([
      { field: 'fecha', before: 'El día' },
      { field: '{lugar', before: 'día {fecha} y en' },
    ])
    expect(
      fillFields(
        '{a}, {b}, {c}',
        new Map([
          ['a', 'uno'],
          ['b', ''],
        ]),
        '…',
      ),
    ).toBe('uno, …, {c}')
    expect(knownFields(2, false).agreement).not.toContain('parte3')
    expect(knownFields(2, false).agreement).not.toContain('original')
    expect(knownFields(2, true).agreement).toContain('original')
  })

  it('a text without change is never refused while it can be written', () => {
    expect(whyCannotWrite({ status: 'draft', modifiesId: null }, agreement, null)).toBeNull()
    expect(whyCannotWrite({ status: 'signed', modifiesId: null }, agreement, null)?.code).toBe(
      'cooperation.frozen',
    )
  })

  it('nobody has signed at first', () => {
    expect(whyNotSigned(agreement, [])).toMatchObject({
      code: 'cooperation.signaturesPending',
      params: { names: expect.arrayContaining(['Titular de la Contraloría Municipal']) },
    })
  })

  it.each([
    [1, 'Primer convenio modificatorio al convenio X'],
    [2, 'Segundo convenio modificatorio al convenio X'],
    [3, 'Tercer convenio modificatorio al convenio X'],
    [7, 'Séptimo convenio modificatorio al convenio X'],
  ])('modification %i is «%s»', (number, name) => expect(modificationName('Convenio X', number)).toBe(name))
})
