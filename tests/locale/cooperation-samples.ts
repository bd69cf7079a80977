import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'
import type { LocalDate, LocalTime } from '../../src-main/domain/time.ts'

const date = '2026-09-24' as LocalDate
const time = '09:05' as LocalTime

type CooperationCode = Extract<FailureCode, `cooperation.${string}`>

/** What the refusals of convenios are given. */
export const cooperationSamples: { readonly [C in CooperationCode]: readonly FailureParams[C][] } = {
  'cooperation.frozen': [{ status: 'signing' }, { status: 'signed' }],
  'cooperation.tooManyClauses': [{ count: 61, limit: 60 }],
  'cooperation.endBeforeStart': [{ from: date, to: date }],
  'cooperation.partyTwice': [{ name: 'Ayuntamiento' }],
  'cooperation.aliasTwice': [{ alias: 'LA ASOCIACIÓN' }],
  'cooperation.unknownField': [
    { place: 'clauses', field: 'fech', before: 'a partir del', known: ['fecha', 'lugar'] },
    { place: 'declarations', field: '{lug', before: '', known: ['lugar'] },
  ],
  'cooperation.invalidTransition': [{ from: 'draft', to: 'signed' }],
  'cooperation.incomplete': [
    { missing: [{ what: 'purpose', name: '' }] },
    {
      missing: [
        { what: 'followUpUnit', name: '' },
        { what: 'parties', name: '' },
        { what: 'partyName', name: '2' },
        { what: 'representative', name: 'LA ASOCIACIÓN' },
        { what: 'powers', name: 'LA ASOCIACIÓN' },
        { what: 'address', name: 'LA ASOCIACIÓN' },
        { what: 'liaison', name: 'LA ASOCIACIÓN' },
        { what: 'clauses', name: '' },
        { what: 'clause', name: '3' },
        { what: 'end', name: '' },
        { what: 'resources', name: '' },
        { what: 'place', name: '' },
        { what: 'signingDate', name: '' },
        { what: 'witness', name: '' },
      ],
    },
  ],
  'cooperation.numbered': [{ key: 'STM-VA/CONV-COL/01/2026' }],
  'cooperation.notSigned': [{ status: 'draft' }, { status: 'cancelled' }],
  'cooperation.ended': [
    { phase: 'expired', date },
    { phase: 'terminated', date },
  ],
  'cooperation.modificationOpen': [{}],
  'cooperation.reasonMissing': [{}],
  'cooperation.terminationOutside': [
    { date, from: date, to: date },
    { date, from: date, to: null },
  ],
  'cooperation.signaturesPending': [{ names: ['Titular'] }, { names: ['Titular', 'Testigo'] }],
  'cooperation.partyDidNotSign': [{ party: 'EL AYUNTAMIENTO', name: 'Titular' }],
  'cooperation.signedEarly': [{ sent: time, date }],
  'cooperation.notSigner': [{}],
  'cooperation.undertakingCancelled': [{}],
  'cooperation.notAdopted': [{}],
}
