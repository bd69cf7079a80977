import { describe, expect, it } from 'vitest'
import {
  type AgendaItem,
  agendaPresets,
  hourMark,
  isSettled,
  type ItemStatus,
  itemStatuses,
  setItemStatus,
  whyCannotList,
} from '../../src-main/domain/agenda.ts'
import {
  advance,
  isEditable,
  type MinutesStatus,
  minutesStatuses,
  whyCannotAdvance,
} from '../../src-main/domain/minutes.ts'
import type { Motion } from '../../src-main/domain/motion.ts'
import {
  close,
  isLive,
  isPlanned,
  misplacedBeside,
  moveTo,
  pause,
  reschedule,
  resume,
  type Session,
  SessionDraft,
  sessionStatuses,
  type SessionStatus,
  whyCannotConvene,
  whyCannotMove,
} from '../../src-main/domain/session.ts'
import { sampleDossier } from '../support/sample-dossier.ts'
import { codeOf, refusalOf } from '../support/refusal.ts'
import { day, moment, sampleId } from './samples.ts'

const { session, agenda, minutes } = sampleDossier
const now = moment('2026-09-24T18:00:00.000Z')

function pairs<T>(states: readonly T[]): [T, T][] {
  return states.flatMap((from) => states.map((to): [T, T] => [from, to]))
}

describe('the states of a session are a table', () => {
  const table: Record<SessionStatus, string> = {
    draft: 'convened',
    convened: 'open cancelled notHeld',
    open: 'recess closed',
    recess: 'open closed',
    closed: '',
    cancelled: '',
    notHeld: '',
  }
  it.each(pairs(sessionStatuses))('%s → %s', (from, to) => {
    const isAllowed = table[from].split(' ').includes(to)
    const given: Session = { ...session, status: from }
    expect(whyCannotMove(given, to)?.params ?? null).toEqual(isAllowed ? null : { from, to })
    if (isAllowed) expect(moveTo(given, to)).toEqual({ ...given, status: to })
    else expect(refusalOf(() => moveTo(given, to))?.code).toBe('session.invalidTransition')
  })

  it('is live while open or in recess, planned before', () => {
    const of = (question: (given: Session) => boolean) =>
      sessionStatuses.filter((status) => question({ ...session, status }))
    expect(of(isLive)).toEqual(['open', 'recess'])
    expect(of(isPlanned)).toEqual(['draft', 'convened'])
  })

  it('a recess has its hours, and closing ends the one under way', () => {
    const open: Session = { ...session, status: 'open', recesses: [], closedAt: null }
    const [a, b, c, d] = [1, 2, 3, 4].map((hour) => moment(`2026-09-24T1${hour}:00:00.000Z`))
    const paused = pause(resume(pause(open, a!), b!), c!)
    expect(paused.recesses).toEqual([
      { from: a, to: b },
      { from: c, to: null },
    ])
    expect(close(paused, d!)).toMatchObject({
      status: 'closed',
      closedAt: d,
      recesses: [{}, { from: c, to: d }],
    })
    expect(open.recesses).toEqual([])
  })
})

describe('why a session cannot be convened', () => {
  const draft: Session = {
    ...session,
    status: 'draft',
    number: null,
    calledAt: null,
    place: 'Sala de Cabildo',
  }
  const called = { date: day('2026-09-10'), time: '10:00' as Session['time'] }
  const later: Session = {
    ...session,
    id: sampleId(900) as Session['id'],
    number: 3,
    date: day('2026-10-08'),
  }

  it.each([
    ['R8: an empty agenda', draft, 0, null, called, 'session.emptyAgenda'],
    ['R8: no place', { ...draft, place: '' }, 3, null, called, 'session.placeMissing'],
    [
      'its day before that of its call',
      draft,
      3,
      null,
      { ...called, date: day('2026-09-25') },
      'session.beforeCall',
    ],
    [
      'its hour before that of its call on one day',
      { ...draft, time: '09:59' as Session['time'] },
      3,
      null,
      { ...called, date: draft.date },
      'session.beforeCall',
    ],
    ['R28: a later one has a number', draft, 3, later, called, 'session.dateOrder'],
    [
      'it was convened',
      { ...draft, status: 'convened' as const },
      3,
      null,
      called,
      'session.invalidTransition',
    ],
    ['nothing', draft, 3, null, called, null],
  ])('%s', (_, given, items, other, sent, code) => {
    expect(whyCannotConvene(given, items, other, sent)?.code ?? null).toBe(code)
  })

  it.each([
    ['2026-10-09', 3],
    ['2026-10-08', null],
    ['2026-08-01', 1],
    ['2026-09-01', null],
  ])('R28: number 2 on %s contradicts number %s', (date, number) => {
    const series = [
      { ...later, number: 1, date: day('2026-09-01') },
      later,
      { ...later, number: null, date: day('2020-01-01') },
    ]
    expect(misplacedBeside({ ...session, number: 2, date: day(date) }, series)?.number ?? null).toBe(number)
  })

  it('a draft takes the year of its date', () => {
    const change = SessionDraft.parse({
      kind: 'ordinary',
      date: '2027-01-14',
      time: '10:00',
      place: '',
      modality: 'remote',
      isPublic: false,
      callNote: '',
    })
    expect(reschedule(draft, change)).toMatchObject({ ...change, year: 2027, status: 'draft' })
  })
})

describe('the states of an item are a table', () => {
  const table: Record<ItemStatus, string> = {
    pending: 'inProgress postponed withdrawn done',
    inProgress: 'done postponed withdrawn pending',
    done: 'inProgress',
    postponed: 'inProgress pending',
    withdrawn: 'inProgress pending',
  }
  const item: AgendaItem = { ...agenda[0]!, startedAt: null, endedAt: null }

  it.each(pairs(itemStatuses))('%s → %s', (from, to) => {
    const given = { ...item, status: from }
    const isAllowed = table[from].split(' ').includes(to)
    expect(codeOf(() => setItemStatus(given, to, now))).toBe(isAllowed ? null : 'session.invalidTransition')
  })

  it('keeps the hours of its beginning and end', () => {
    const later = moment('2026-09-24T19:00:00.000Z')
    const begun = setItemStatus({ ...item, status: 'pending' }, 'inProgress', now)
    expect(begun).toMatchObject({ startedAt: now, endedAt: null })
    const done = setItemStatus(begun, 'done', later)
    expect(done).toMatchObject({ startedAt: now, endedAt: later })
    expect(setItemStatus(done, 'inProgress', later)).toMatchObject({ startedAt: now, endedAt: null })
    expect(setItemStatus(begun, 'pending', later)).toMatchObject({ startedAt: null, endedAt: null })
  })

  it('is settled once done, postponed or withdrawn', () => {
    const settled = itemStatuses.filter((status) => isSettled({ ...item, status }))
    expect(settled).toEqual(['done', 'postponed', 'withdrawn'])
  })

  it('R9: an extraordinary session has no general matters', () => {
    const general = { ...item, kind: 'general' as const }
    expect(whyCannotList(general, 'extraordinary', sampleDossier.rules)?.code).toBe(
      'agenda.notInExtraordinary',
    )
    expect(whyCannotList(general, 'ordinary', sampleDossier.rules)).toBeNull()
    expect(agendaPresets.extraordinary).not.toContain('general')
    expect(agendaPresets.extraordinary).not.toContain('followUp')
  })

  it.each([
    ['[10:31] Se abrió la discusión', '10:31'],
    ['[23:59]Fin', '23:59'],
    ['[24:00] No', undefined],
    ['Antes [10:31]', undefined],
  ])('the hour of %j is %s', (text, hour) => expect(hourMark.exec(text)?.[1]).toBe(hour))
})

describe('the life of an acta is a table (R30)', () => {
  const table: Record<MinutesStatus, string> = {
    draft: 'project',
    project: 'draft approved',
    approved: 'signed',
    signed: 'published',
    published: '',
  }
  it.each(pairs(minutesStatuses))('%s → %s', (from, to) => {
    const isAllowed = table[from].split(' ').includes(to)
    const why = whyCannotAdvance({ ...minutes, status: from }, to, 0, 0)
    expect(why?.code ?? null).toBe(isAllowed ? null : 'minutes.invalidTransition')
  })

  it.each(pairs(minutesStatuses))('R35: approved by vote, %s → %s', (from, to) => {
    const voted = { ...minutes, status: from, approvalMotionId: sampleId(950) as Motion['id'] }
    const isAllowed = from === 'draft' || from === 'project' ? to === 'approved' : table[from] === to
    const why = whyCannotAdvance(voted, to, 0, 0)
    expect(why?.code ?? null).toBe(isAllowed ? null : 'minutes.invalidTransition')
  })

  it('is not approved while an observation waits for its answer', () => {
    const project = { ...minutes, status: 'project' as const }
    expect(whyCannotAdvance(project, 'approved', 0, 2)).toEqual({
      code: 'minutes.observationsPending',
      params: { pending: 2 },
    })
    expect(whyCannotAdvance(project, 'draft', 0, 2)).toBeNull()
  })

  it('R31: is not signed while a signature is missing', () => {
    const approved = { ...minutes, status: 'approved' as const }
    expect(whyCannotAdvance(approved, 'signed', 2, 0)).toEqual({
      code: 'minutes.signaturesPending',
      params: { pending: 2 },
    })
    expect(whyCannotAdvance(approved, 'signed', 0, 0)).toBeNull()
  })

  it('stamps each step, and going back to draft unstamps it', () => {
    const blank = {
      ...minutes,
      status: 'draft' as const,
      projectAt: null,
      approvedAt: null,
      observationsUntil: null,
    }
    const project = advance(blank, 'project', now)
    expect(project).toEqual({ ...blank, status: 'project', projectAt: now })
    expect(advance(project, 'draft', now)).toEqual(blank)
    expect(advance(project, 'approved', now)).toMatchObject({ status: 'approved', approvedAt: now })
    expect(advance(project, 'signed', now)).toMatchObject({ signedAt: now })
    expect(advance(project, 'published', now)).toMatchObject({ publishedAt: now })
  })

  it('can be edited until it is approved', () => {
    expect(minutesStatuses.filter((status) => isEditable({ ...minutes, status }))).toEqual([
      'draft',
      'project',
    ])
  })
})
