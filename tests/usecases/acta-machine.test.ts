import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { SessionId } from '../../src-main/domain/ids.ts'
import {
  correctionKinds,
  isEditable,
  type MinutesStatus,
  minutesStatuses,
  nextStatuses,
  pendingObservations,
  signatureStates,
} from '../../src-main/domain/minutes.ts'
import { type Instant } from '../../src-main/domain/time.ts'
import { heldSession, signAll } from '../support/acta.ts'
import { paperPrinter } from '../support/paper-printer.ts'
import { openSmallBody, type SmallBody } from '../support/small-body.ts'

type Draw = { readonly seat: number; readonly pick: number }
type Command = (body: SmallBody, sessionId: SessionId, draw: Draw) => Promise<unknown>

const one = <T>(all: readonly T[], pick: number): T => all[pick % all.length]!

/** What a person may press, sensible or not: each is done or refused. */
const commands: Record<string, Command> = {
  next: async (body, sessionId) => {
    const to = nextStatuses((await body.get(sessionId)).minutes)[0]
    if (to === 'signed') await signAll(body, sessionId)
    return to && body.client.minutes.advance({ sessionId, to })
  },
  jump: (body, sessionId, { pick }) =>
    body.client.minutes.advance({ sessionId, to: one(minutesStatuses, pick) }),
  observe: (body, sessionId, { seat, pick }) =>
    body.client.minutes.saveObservation({
      id: null,
      sessionId,
      seatId: body.seat(seat),
      agendaItemId: null,
      text: pick % 4 === 0 ? ' ' : 'Falta mi intervención.',
    }),
  answer: async (body, sessionId, { pick }) => {
    const id = one((await body.get(sessionId)).observations, pick)?.id
    const outcome = pick % 2 === 0 ? 'accepted' : 'rejected'
    return id && body.client.minutes.answerObservation({ id, outcome, answer: 'Se revisó.' })
  },
  withdraw: async (body, sessionId, { pick }) => {
    const id = one((await body.get(sessionId)).observations, pick)?.id
    return id && body.client.minutes.removeObservation({ id })
  },
  write: async (body, sessionId, { pick }) => {
    const { agenda } = await body.get(sessionId)
    return body.client.minutes.saveItem({ itemId: one(agenda, pick).id, minutes: `Texto ${pick}.` })
  },
  rename: async (body, sessionId, { pick }) => {
    const { agenda } = await body.get(sessionId)
    return body.client.agenda.update({ itemId: one(agenda, pick).id, title: `Otro ${pick}`, presenter: '' })
  },
  attend: (body, sessionId, { seat }) => body.client.attendance.cycle({ sessionId, seatId: body.seat(seat) }),
  sign: (body, sessionId, { seat, pick }) =>
    body.client.minutes.sign({
      sessionId,
      seatId: body.seat(seat),
      state: one(signatureStates, pick),
      note: pick % 3 === 0 ? '' : 'No está conforme',
    }),
  correct: (body, sessionId, { pick }) =>
    body.client.minutes.saveCorrection({
      id: null,
      sessionId,
      kind: one(correctionKinds, pick),
      reason: '',
      changes: [{ place: 'Punto 4', says: 'dos', shouldSay: 'tres' }],
      text: 'Se agrega el anexo.',
    }),
  uncorrect: async (body, sessionId, { pick }) => {
    const id = one((await body.get(sessionId)).corrections, pick)?.id
    return id && body.client.minutes.removeCorrection({ id })
  },
  issueCorrection: async (body, sessionId, { pick }) => {
    const id = one((await body.get(sessionId)).corrections, pick)?.id
    return id && body.client.document.issue({ kind: 'correction', subjectId: id })
  },
  print: (body, sessionId) => body.client.document.issue({ kind: 'minutes', subjectId: sessionId }),
  undo: (body, sessionId) => body.client.history.undo({ sessionId }),
  letterhead: async (body, sessionId, { pick }) => {
    const { id: _id, ...head } = (await body.get(sessionId)).letterhead!
    return body.client.body.saveLetterhead({ ...head, name: `Membrete ${pick}` })
  },
}

/** What an acta tells, with its frozen bytes. */
function told(body: SmallBody, dossier: SessionDossier) {
  const { agenda, attendance, motions, agreements, observations, minutes } = dossier
  const bytes = minutes.issuedId ? body.read((store) => store.bytes(minutes.issuedId!)) : null
  return { agenda, attendance, motions, agreements, observations, issuedId: minutes.issuedId, bytes }
}

const numbers = ({ minutes, session }: SessionDossier) => ({
  acta: [minutes.number, minutes.key, minutes.series],
  session: [session.number, session.key],
})

/** A refusal is an answer; anything else is a fault. */
function refusedOnly(error: unknown) {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error
}

function checkMove(before: SessionDossier, to: MinutesStatus) {
  const { minutes, observations } = before
  if (to === minutes.status) return
  expect(nextStatuses(minutes)).toContain(to)
  if (to === 'approved') expect(pendingObservations(observations)).toBe(0)
}

function checkCorrections(before: SessionDossier, after: SessionDossier) {
  for (const former of before.corrections)
    if (former.issuedId) expect(after.corrections).toContainEqual(former)
  for (const kind of correctionKinds) {
    const given = after.corrections.filter((other) => other.kind === kind).map(({ number }) => number)
    expect(given.sort((a, b) => a - b)).toEqual(given.map((_, index) => index + 1))
  }
}

it('R30, R34: whatever is pressed, an acta moves by its table and from approved on never changes', async () => {
  const step = fc.record({
    name: fc.oneof(
      { weight: 3, arbitrary: fc.constant('next') },
      { weight: 10, arbitrary: fc.constantFrom(...Object.keys(commands)) },
    ),
    seat: fc.integer({ min: 1, max: 6 }),
    pick: fc.nat(60),
  })
  const reached = new Set<MinutesStatus>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const body = await openSmallBody({ printer: paperPrinter })
      try {
        const sessionId = await heldSession(body)
        let before = await body.get(sessionId)
        const given = numbers(before)
        for (const { name, ...draw } of steps) {
          const later = new Date(Date.parse(body.environment.now()) + 60_000).toISOString()
          body.environment.set(later as Instant)
          await commands[name]!(body, sessionId, draw).catch(refusedOnly)
          expect(body.faults).toEqual([])
          const after = await body.get(sessionId)
          expect(numbers(after)).toEqual(given)
          checkMove(before, after.minutes.status)
          if (!isEditable(before.minutes)) expect(told(body, after)).toEqual(told(body, before))
          checkCorrections(before, after)
          reached.add(after.minutes.status)
          before = after
        }
      } finally {
        body.close()
      }
    }),
    { numRuns: 8 },
  )
  expect([...reached]).toEqual(expect.arrayContaining(['project', 'approved']))
}, 90_000)
