import { archiveSamples } from './archive-samples.ts'
import { describe, expect, test } from 'vitest'
import { templateSamples } from './template-samples.ts'
import type { Failure, FailureCode, FailureParams } from '../../src-main/domain/failure.ts'
import type { SectorId } from '../../src-main/domain/ids.ts'
import type { ConditionState } from '../../src-main/domain/quorum.ts'
import type { LocalDate, LocalTime } from '../../src-main/domain/time.ts'
import { errors, wordFailure } from '../../src-main/locale/errors.ts'
import { signingSamples } from './signing-samples.ts'
import { publicVersionFailures } from './public-version-failures.ts'
import { cooperationSamples } from './cooperation-samples.ts'
import { nextStep } from './next-step.ts'
import { planSamples } from './plan-samples.ts'
import { logFrameSamples } from './log-frame-samples.ts'
import { treeSamples } from './tree-samples.ts'

const date = '2026-09-24' as LocalDate
const time = '09:05' as LocalTime
const sectorId = '00000000-0000-7000-8000-000000000011' as SectorId
const unmet: readonly ConditionState[] = [
  { condition: { kind: 'presiding' }, sector: '', has: 0, needs: 1, isMet: false },
  {
    condition: { kind: 'sectorSeats', sectorId, seats: 3 },
    sector: 'Sociedad civil',
    has: 1,
    needs: 3,
    isMet: false,
  },
  {
    condition: { kind: 'sectorMajority', sectorId },
    sector: 'Sociedad civil',
    has: 2,
    needs: 4,
    isMet: false,
  },
]
const quorum = { present: 6, required: 8, seats: 15 }

const samples: { readonly [C in FailureCode]: readonly FailureParams[C][] } = {
  'input.invalid': [
    { field: 'session.place', reason: 'missing', limit: null },
    { field: 'title', reason: 'tooLong', limit: 300 },
    { field: 'title', reason: 'tooLong', limit: null },
    { field: 'unheardOf', reason: 'format', limit: null },
  ],
  'record.inUse': [{ table: 'sector' }],
  'record.missing': [{ table: 'agendaItem' }, { table: 'unheardOf' }],
  unexpected: [{ reference: 'E-1' }],
  'storage.locked': [{ file: 'datos.sqlite' }],
  'storage.newer': [{ file: 'datos.sqlite', version: 30, known: 20 }],
  'storage.foreign': [{ file: 'datos.sqlite' }],
  'storage.damaged': [{ file: 'datos.sqlite', detail: 'quick_check' }],
  'storage.readOnly': [{ file: 'datos.sqlite' }],
  'storage.unreachable': [{ file: 'datos.sqlite', detail: 'EIO' }],
  'storage.corruptRow': [{ table: 'agenda_item', id: '7' }],
  'storage.full': [{ file: 'datos.sqlite' }],
  'storage.missingFile': [{ file: 'datos.sqlite' }],
  'letterhead.notAnImage': [{ name: 'emblema.pdf' }],
  'letterhead.damaged': [{ name: 'emblema.png' }],
  'letterhead.tooLarge': [{ name: 'emblema.png', width: 20_000, height: 12_000, limit: 4000 }],
  'letterhead.inks': [{ name: 'emblema.jpg' }],
  'letterhead.holds': [
    { name: 'emblema.svg', part: 'text' },
    { name: 'emblema.svg', part: 'marker' },
  ],
  'letterhead.tooComplex': [{ name: 'emblema.svg' }],
  'attachment.tooLarge': [{ name: 'acta.pdf', megabytes: 40, limit: 25 }],
  'attachment.empty': [{ name: 'acta.pdf' }],
  'attachment.kind': [{ name: 'acta.exe' }],
  'attachment.notAsNamed': [{ name: 'acta.pdf', says: 'PDF', is: 'PNG' }],
  'attachment.truncated': [{ name: 'acta.pdf' }],
  'attachment.locked': [{ name: 'acta.pdf' }],
  'seat.twoHolders': [
    { seat: 'Contraloría', person: 'Titular', from: date, to: null },
    { seat: 'Contraloría', person: 'Titular', from: date, to: date },
  ],
  'seat.twoAlternates': [
    { seat: 'Contraloría', person: 'Titular', from: date, to: null },
    { seat: 'Contraloría', person: 'Titular', from: date, to: date },
  ],
  'seat.personElsewhere': [{ person: 'Titular de la Contraloría', seat: 'Contraloría' }],
  'seat.twoChairs': [{ seat: 'Presidencia' }],
  'seat.inUse': [{ seat: 'Contraloría' }],
  'seat.outsideSession': [{ seat: 'Contraloría', date }],
  'seat.numberTaken': [{ number: 3 }],
  'sector.inUse': [{ sector: 'Gobierno' }],
  'mandate.endsBeforeStart': [{ from: date, to: date }],
  'rules.pattern': [{ pattern: '{ORGANO}', missing: '{N}' }],
  'rules.fraction': [{ p: 3, q: 2 }],
  'rules.dateTaken': [{ date }],
  'rules.inUse': [{ key: 'STM/ORD/01', date }],
  'rules.unknownToken': [{ pattern: '{MES}', token: '{MES}', known: ['N', 'AÑO'] }],
  'rules.overlap': [
    { name: 'Lineamientos', from: date, to: null },
    { name: 'Lineamientos', from: date, to: date },
  ],
  'rules.numbersTogether': [{ pattern: '{SESION}{AÑO}', first: '{SESION}', second: '{AÑO}' }],
  'rules.upsideDown': [{ from: date, to: date }],
  'rules.endsTooSoon': [{ key: 'STM/ORD/01', date, to: date }],
  'rules.governs': [{ key: 'STM/ORD/01', date }],
  'rules.window': [{ from: 15, to: 5 }],
  'rules.matterTwice': [{ name: 'Reformas' }],
  'rules.sectorMissing': [{}],
  'rules.onlyOnes': [{}],
  'rules.noneInForce': [{ date }],
  'calendar.upsideDown': [{ from: date, to: date }],
  'calendar.endless': [{ from: date, to: date }],
  'calendar.noWorkingDay': [{ date }],
  'numbering.range': [{ from: 9, to: 1 }],
  'numbering.deviceTaken': [{ device: 'Laptop de la sala' }],
  'numbering.exhausted': [{ to: 99 }],
  'numbering.collision': [{ key: 'STM/ORD/01' }],
  'snippet.empty': [{}],
  'snippet.unknownField': [
    { snippet: 'Clausura', field: '{fecha}', before: 'la sesión el día', known: ['hora', 'punto'] },
    { snippet: 'Clausura', field: '{fecha}', before: '', known: ['hora', 'punto'] },
  ],
  'session.invalidTransition': [
    { from: 'draft', to: 'open' },
    { from: 'done', to: 'withdrawn' },
  ],
  'session.beforeCall': [{ date, time, called: date }],
  'session.tooFar': [{ date, last: date }],
  'session.emptyAgenda': [{}],
  'session.placeMissing': [{}],
  'session.noVotingSeats': [{}],
  'session.dateOrder': [{ number: 2, date }],
  'session.noQuorum': [quorum, { present: 0, required: 1, seats: 1 }],
  'session.chairMissing': [{}],
  'session.openVote': [{ item: 'Cronograma' }],
  'session.openItems': [{ items: ['Cronograma'] }, { items: ['Cronograma', 'Mesas'] }],
  'session.incompleteAgreement': [
    { key: 'STM/01', missing: 'responsible' },
    { key: 'STM/01', missing: 'deadline' },
  ],
  'session.anotherOpen': [{ key: 'STM/ORD/01' }],
  'session.notLive': [{ status: 'closed' }, { status: 'cancelled' }, { status: 'recess' }],
  'session.notClosed': [{ status: 'open' }, { status: 'cancelled' }],
  'session.inRecess': [{}],
  'session.notInRecess': [{ status: 'convened' }, { status: 'open' }],
  'session.alreadyOpened': [{ status: 'open' }, { status: 'cancelled' }],
  'session.numbered': [{ kind: 'ordinary', year: 2026 }],
  'session.frozen': [{ status: 'approved' }],
  'session.endBeforeStart': [{ start: time, end: time }],
  'session.endBeforeFact': [{ fact: time, end: time }],
  'session.otherDay': [{ date, today: date }],
  'session.inFuture': [{ time }],
  'session.clockBack': [{ last: time, now: time }],
  'session.quorumUnmet': [{ conditions: unmet }],
  'session.hasQuorum': [quorum],
  'session.withinTolerance': [{ until: time }],
  'session.notReconvenable': [{ status: 'closed' }],
  'session.reconvened': [{ key: 'STM/ORD/01-2C' }],
  'session.outsideWindow': [{ from: date, to: date }],
  'agenda.called': [{ item: 'Cronograma' }],
  'agenda.extraordinaryCalled': [{}],
  'agenda.fixed': [{}],
  'agenda.hasText': [{ item: 'Cronograma' }],
  'agenda.notInExtraordinary': [{ item: 'Asuntos generales' }],
  'agenda.minutesNotPending': [{}],
  'agenda.notAdmitted': [{ item: 'Convenio' }],
  'agenda.voteOpen': [{ item: 'Cronograma' }],
  'agenda.hasVotes': [{ item: 'Cronograma' }],
  'attendance.noPerson': [
    { seat: 'Contraloría', capacity: 'holder' },
    { seat: 'Contraloría', capacity: 'alternate' },
  ],
  'attendance.votedAlready': [{ seat: 'Contraloría' }],
  'attendance.voteSaved': [{ seat: 'Contraloría', time }],
  'attendance.otherDay': [{ seat: 'Contraloría', date, session: date }],
  'attendance.order': [{ seat: 'Contraloría', time }],
  'attendance.reasonMissing': [{}],
  'attendance.corrected': [{ seat: 'Contraloría', time }],
  'motion.noQuorum': [quorum],
  'motion.quorumUnmet': [{ conditions: unmet }],
  'motion.opposed': [{ seats: ['Contraloría'] }, { seats: ['Contraloría', 'Regiduría'] }],
  'motion.unknownMatter': [{ matter: 'Reformas' }],
  'motion.sameSeconder': [{ seat: 'Contraloría' }],
  'motion.isAdmission': [{ item: 'Convenio' }],
  'motion.totalsOnly': [{ method: 'showOfHands' }, { method: 'secret' }],
  'motion.votesOnly': [{ method: 'nominal' }, { method: 'consensus' }],
  'motion.separateVoteLate': [{ until: date }],
  'motion.separateVoteNotVoter': [{ seat: 'Contraloría' }],
  'motion.separateVoteTwice': [{ seat: 'Contraloría' }],
  'motion.alreadyOpen': [{ item: 'Cronograma' }],
  'motion.closed': [{}],
  'motion.notEligible': [{ seat: 'Contraloría' }],
  'motion.incomplete': [
    { missing: 1, present: 1 },
    { missing: 3, present: 10 },
  ],
  'motion.tooMany': [
    { counted: 2, present: 1 },
    { counted: 11, present: 10 },
  ],
  'motion.tie': [{ votes: 5 }, { votes: 1 }],
  'motion.noTie': [{}],
  'motion.itemNotOpen': [{ item: 'Cronograma' }],
  'agreement.dueBeforeSession': [{ due: date, session: date }],
  'agreement.notOpen': [{ status: 'fulfilled' }],
  'agreement.frozen': [{ key: 'STM/01' }, { key: '' }],
  'agreement.voted': [{ key: '' }, { key: 'STM-VA/2026-001' }],
  'agreement.noteMissing': [{}],
  'agreement.textMissing': [{}],
  'minutes.invalidTransition': [{ from: 'draft', to: 'signed' }],
  'minutes.signaturesPending': [{ pending: 1 }, { pending: 4 }],
  'minutes.notSigner': [{ seat: 'Contraloría' }],
  'minutes.noteMissing': [{ state: 'refused' }],
  'minutes.signedEarly': [{ approved: '12:40' as LocalTime, date: '2026-10-15' as LocalDate }],
  'minutes.observationsPending': [{ pending: 1 }, { pending: 3 }],
  'minutes.observationsClosed': [{ status: 'approved' }],
  'minutes.observationSettled': [{}],
  'minutes.answerMissing': [{}],
  'minutes.notFrozen': [{ status: 'draft' }],
  'minutes.correctionOpen': [{ kind: 'errata' }, { kind: 'addendum' }],
  'minutes.correctionIssued': [{}],
  'minutes.correctionEmpty': [{ kind: 'errata' }, { kind: 'addendum' }],
  'speaker.nobody': [{}],
  'speaker.itemNotOpen': [{ item: 'Convenio' }],
  'speaker.alreadyAsked': [{ name: 'Contraloría Municipal' }],
  'speaker.absent': [{ name: 'Contraloría Municipal' }],
  'speaker.noVoice': [{ name: 'Contraloría Municipal' }],
  ...cooperationSamples,
  ...treeSamples,
  ...planSamples,
  ...logFrameSamples,
  'document.notAvailable': [
    { kind: 'call', reason: 'cancelled' },
    { kind: 'attendanceSheet', reason: 'draft' },
    { kind: 'minutes', reason: 'notOpen' },
    { kind: 'certification', reason: 'nothing' },
    { kind: 'certification', reason: 'notClosed' },
    { kind: 'cooperationAgreement', reason: 'unsent' },
  ],
  'document.fileChanged': [{}],
  ...signingSamples,
  ...archiveSamples,
  ...publicVersionFailures,
  'history.nothingToUndo': [{}],
  'history.nothingToRedo': [{}],
  ...templateSamples,
}

const all = Object.entries(samples).flatMap(([code, list]) =>
  list.map((params): [string, Failure] => [code, { code, params } as Failure]),
)

describe('every refusal', () => {
  test.each(all)('%s says what happened and what to do', (_, failure) => {
    const text = wordFailure(failure)
    expect(text).not.toMatch(/undefined|null|NaN|\[object/)
    expect(text).toMatch(/^\p{Lu}/u)
    expect(text).toMatch(/\.$/)
    expect(text).toMatch(nextStep)
    const untranslated =
      /\b(draft|open|closed|done|withdrawn|approved|signed|fulfilled|holder|alternate|agenda_?item)\b/i
    expect(text).not.toMatch(untranslated)
  })

  test('has a text for each code and no more', () => {
    expect(Object.keys(errors).sort()).toEqual(Object.keys(samples).sort())
  })
})

describe('wording', () => {
  const cases: readonly (readonly [Failure, string])[] = [
    [
      { code: 'session.noQuorum', params: quorum },
      'Se requieren 8 asistentes y hay 6. Registre asistencia o difiera la sesión.',
    ],
    [
      { code: 'session.noQuorum', params: { present: 0, required: 1, seats: 1 } },
      'Se requiere 1 asistente y no hay ninguno. Registre asistencia o difiera la sesión.',
    ],
    [
      { code: 'motion.incomplete', params: { missing: 1, present: 10 } },
      'Falta 1 voto de 10 presentes. Regístrelo para guardar la votación.',
    ],
    [
      { code: 'minutes.signaturesPending', params: { pending: 4 } },
      'Faltan 4 firmas. Regístrelas o anote por qué no se firma.',
    ],
    [
      { code: 'session.openItems', params: { items: ['Uno', 'Dos', 'Tres'] } },
      'Faltan por desahogar 3 puntos: «Uno», «Dos» y «Tres». Conclúyalos, aplácelos o retírelos antes de cerrar.',
    ],
    [
      { code: 'input.invalid', params: { field: 'responsibles.0.name', reason: 'missing', limit: null } },
      'Falta el nombre. Escríbalo y vuelva a guardar.',
    ],
    [
      { code: 'session.invalidTransition', params: { from: 'done', to: 'withdrawn' } },
      'De «desahogado» no se puede pasar a «retirado». Vuelva a cargar la página para ver el estado actual.',
    ],
    [
      { code: 'session.endBeforeStart', params: { start: '10:12' as LocalTime, end: '09:05' as LocalTime } },
      'La sesión terminaría a las 9:05, antes de comenzar a las 10:12. Corrija la hora de cierre.',
    ],
  ]
  test.each(cases)('%j', (failure, text) => {
    expect(wordFailure(failure).replaceAll('\u00a0', ' ')).toBe(text)
  })
})
