import { describe, expect, it } from 'vitest'
import {
  isRollCallOpen,
  whyCannotClose,
  whyCannotEdit,
  whyCannotOpen,
  whyCannotVote,
} from '../../src-main/domain/conduct.ts'
import { itemTitle, openMotion, presidingMember, secretaryMember } from '../../src-main/domain/dossier.ts'
import { documentKey, kindCodes, nextAgreement, sessionKey } from '../../src-main/domain/keys.ts'
import { quorumAt, votersAt } from '../../src-main/domain/room.ts'
import { expectedSigners, pendingSignatures } from '../../src-main/domain/signers.ts'
import { sessionKinds } from '../../src-main/domain/rules.ts'
import { sampleAt, sampleDossier, sampleMotion, sampleSeatId, sampleWith } from '../support/sample-dossier.ts'
import { day } from './samples.ts'

const dossier = sampleDossier
const inProgress = { ...dossier.agenda[3]!, status: 'inProgress' as const }
const live = sampleWith({ status: 'open', closedAt: null })
const chair = presidingMember(dossier)!.seat.id
const withOpenVote = {
  motions: [
    ...dossier.motions,
    sampleMotion(9, 4, { status: 'open', closedAt: null, tally: null, result: null }),
  ],
}
const emptyRoom = { attendance: [] }

describe('keys', () => {
  it('R23: each kind of session has its own code', () => {
    expect(new Set(sessionKinds.map((kind) => kindCodes[kind])).size).toBe(sessionKinds.length)
    expect(sessionKey(dossier.body, dossier.rules, dossier.session, { prefix: '', number: 2 })).toBe(
      'STM-VA/ORD/02/2026',
    )
  })

  it('the code of a document follows the acronym, or leads where there is none', () => {
    expect(documentKey(dossier, 'ACTA')).toBe('STM-VA/ACTA/ORD/02/2026')
    expect(documentKey({ body: dossier.body, key: 'ORD-02' }, 'ACTA')).toBe('ACTA/ORD-02')
  })

  it('R23, R24: the next agreement continues the numbers taken', () => {
    expect(nextAgreement(dossier)?.number).toBe(10)
    expect(nextAgreement({ ...dossier, takenNumbers: [] })?.number).toBe(1)
    const bySession = {
      ...dossier,
      takenNumbers: [],
      rules: { ...dossier.rules, agreementPattern: '{ORGANO}/{TIPO}/{SESION:2}/{AÑO}-{N:2}' },
    }
    expect(nextAgreement(bySession)?.key).toBe('STM-VA/ORD/02/2026-01')
  })
})

describe('why a session cannot be opened', () => {
  const convened = (more = {}) => sampleWith({ status: 'convened', openedAt: null, closedAt: null }, more)
  const at = sampleAt('10:20')

  it.each([
    ['R11: the room is empty', convened(emptyRoom), null, 'session.noQuorum'],
    ['no seat has a vote', convened({ members: [] }), null, 'session.noVotingSeats'],
    ['it is open', live, null, 'session.invalidTransition'],
    ['nothing', convened(), null, null],
    ['who would preside is not there', convened(), sampleSeatId(999), 'session.chairMissing'],
  ] as const)('%s', (_, given, presiding, code) =>
    expect(whyCannotOpen(given, presiding, at)?.code ?? null).toBe(code),
  )

  it('the chair has to be there, unless another presides', () => {
    const others = dossier.attendance.filter(({ seatId }) => seatId !== chair)
    const given = convened({ attendance: others })
    expect(whyCannotOpen(given, null, at)?.code).toBe('session.chairMissing')
    expect(whyCannotOpen(given, others[0]!.seatId, at)).toBeNull()
  })

  it('who comes later does not open it earlier', () => {
    expect(whyCannotOpen(convened(), null, sampleAt('08:00'))?.code).toBe('session.noQuorum')
  })
})

describe('why nothing can be put to the vote', () => {
  it.each([
    ['the session is not open', dossier, inProgress, 'session.notLive'],
    ['the session is in recess', sampleWith({ status: 'recess' }), inProgress, 'session.notLive'],
    ['the item is not under way', live, { ...inProgress, status: 'pending' as const }, 'motion.itemNotOpen'],
    ['another vote is open', { ...live, ...withOpenVote }, inProgress, 'motion.alreadyOpen'],
    ['R14: there is no quorum', { ...live, ...emptyRoom }, inProgress, 'motion.noQuorum'],
    ['nothing', live, inProgress, null],
  ] as const)('%s', (_, given, item, code) =>
    expect(whyCannotVote(given, item, null)?.code ?? null).toBe(code),
  )

  it('R16: voters are the seats with vote that are in the room', () => {
    const voters = votersAt(dossier)
    expect(voters.every(({ seat }) => seat.hasVote)).toBe(true)
    expect(voters).toHaveLength(quorumAt(dossier).present)
    expect(votersAt({ ...dossier, ...emptyRoom })).toEqual([])
  })
})

describe('why a session cannot be closed', () => {
  const [first] = dossier.agreements
  it.each([
    ['nothing', live, null],
    ['it is closed', dossier, 'session.invalidTransition'],
    ['a vote is open', { ...live, ...withOpenVote }, 'session.openVote'],
    [
      'an item is under way',
      { ...live, agenda: [...live.agenda.slice(0, -1), inProgress] },
      'session.openItems',
    ],
    [
      'R25: an agreement without owner',
      { ...live, agreements: [{ ...first!, responsibles: [] }] },
      'session.incompleteAgreement',
    ],
    [
      'R25: an agreement without date',
      { ...live, agreements: [{ ...first!, dueDate: null, hasNoDeadline: false }] },
      'session.incompleteAgreement',
    ],
  ] as const)('%s', (_, given, code) => expect(whyCannotClose(given)?.code ?? null).toBe(code))

  it('the closing item closes with it', () => {
    const closing = { ...inProgress, kind: 'closing' as const }
    expect(whyCannotClose({ ...live, agenda: [...live.agenda.slice(0, -1), closing] })).toBeNull()
  })
})

describe('what may still change', () => {
  it.each([
    ['draft', null],
    ['project', null],
    ['approved', 'session.frozen'],
    ['signed', 'session.frozen'],
    ['published', 'session.frozen'],
  ] as const)('R30: with the acta in %s: %s', (status, code) => {
    const given = sampleWith({}, { minutes: { ...dossier.minutes, status } })
    expect(whyCannotEdit(given)?.code ?? null).toBe(code)
  })

  it('nothing of a cancelled session', () => {
    expect(whyCannotEdit(sampleWith({ status: 'cancelled' }))?.code).toBe('session.notLive')
  })

  it('the roll call corrects itself until the session is open', () => {
    const open = (['draft', 'convened', 'open', 'recess', 'closed'] as const).filter((status) =>
      isRollCallOpen(sampleWith({ status })),
    )
    expect(open).toEqual(['draft', 'convened'])
  })
})

describe('who signs (R31)', () => {
  it('who was in the room and the secretary, by the number of their seats', () => {
    const signers = expectedSigners(dossier).map(({ member }) => member)
    const numbers = signers.map(({ seat }) => seat.number)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(signers).toContain(secretaryMember(dossier))
    const came = new Set(
      dossier.attendance.filter(({ kind }) => kind === 'arrived').map(({ seatId }) => seatId),
    )
    expect(signers.every(({ seat }) => came.has(seat.id) || seat.role === 'secretary')).toBe(true)
  })

  it('is settled by a signature, a refusal or an absence', () => {
    const [one, two, three] = expectedSigners(dossier)
    const sign = (member: typeof one, state: 'signed' | 'refused' | 'pending') => ({
      id: '00000000-0000-7000-8000-000000000999',
      sessionId: dossier.session.id,
      seatId: member!.member.seat.id,
      state,
      at: null,
      note: '',
    })
    const total = expectedSigners(dossier).length
    expect(pendingSignatures(dossier)).toBe(total)
    const signatures = [sign(one, 'signed'), sign(two, 'refused'), sign(three, 'pending')]
    expect(pendingSignatures({ ...dossier, signatures })).toBe(total - 2)
  })
})

it('an item is found by its id, and the open vote among the votes', () => {
  expect(itemTitle(dossier, dossier.agenda[1]!.id)).toBe(dossier.agenda[1]!.title)
  expect(openMotion(dossier)).toBeNull()
  expect(openMotion({ ...dossier, ...withOpenVote })?.status).toBe('open')
  expect(day(dossier.session.date)).toBe('2026-09-24')
})
