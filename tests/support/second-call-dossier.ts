import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { CallReceipt } from '../../src-main/domain/session.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { conditions, statement } from './rich-dossier.ts'
import { sessionId } from './sample-body.ts'
import { sampleAt, sampleDossier, sampleEvent, sampleId, sampleSeatId, sampleWith } from './sample-dossier.ts'

const firstDay = '2026-09-17' as LocalDate
const roll = ['10:02', '9:58', '', '9:59'] as const

/** The session of another day that could not be held: three of eleven came. */
export const notHeldDossier: SessionDossier = sampleWith(
  {
    status: 'notHeld',
    openedAt: null,
    closedAt: sampleAt('10:20', firstDay),
    date: firstDay,
    call: null,
    presidingSeatId: null,
    calledAt: sampleAt('09:30', '2026-09-08' as LocalDate),
  },
  {
    rules: {
      ...sampleDossier.rules,
      secondCall: { kind: 'window', from: 5, to: 15 },
      secondCallQuorum: { kind: 'fraction', p: 1, q: 3 },
    },
    attendance: [
      ...roll.flatMap((time, index) =>
        time === '' ? [] : [sampleEvent(index + 1, index + 1, 'arrived', sampleAt(time, firstDay))],
      ),
      sampleEvent(13, 13, 'arrived', sampleAt('9:30', firstDay)),
      sampleEvent(9, 9, 'excused', sampleAt('9:00', firstDay), { note: 'Oficio CPV/012/2026' }),
    ],
    statements: [
      statement(1, {
        at: sampleAt('10:20', firstDay),
        occasion: 'notReached',
        present: 3,
        isReached: false,
        conditions: [{ ...conditions[1]!, has: 0, isMet: false }],
      }),
    ],
    receipts: [1, 2, 3, 9].map((seat) =>
      CallReceipt.parse({
        id: sampleId(1200 + seat),
        sessionId,
        seatId: sampleSeatId(seat),
        receivedAt: sampleAt('12:00', (seat === 9 ? '2026-09-09' : '2026-09-08') as LocalDate),
        willAttend: 'unknown',
      }),
    ),
    motions: [],
    ballots: [],
    agreements: [],
    attachments: [],
  },
)

/** The same session called again and held on second call, with five of eleven (R15). */
export const secondCallDossier: SessionDossier = sampleWith(
  { attempt: 2, call: 'second', reconvenesId: sampleId(77) as SessionDossier['session']['id'] },
  {
    rules: notHeldDossier.rules,
    attendance: sampleDossier.attendance.filter(({ seatId }) =>
      [1, 2, 3, 6, 7, 13].some((seat) => seatId === sampleSeatId(seat)),
    ),
    statements: [
      statement(1, { call: 'second', rule: { kind: 'fraction', p: 1, q: 3 }, present: 5, required: 4 }),
    ],
    firstCall: {
      session: { ...notHeldDossier.session, key: 'STM-VA/ORD/02/2026' },
      key: 'STM-VA/ORD/02/2026',
      minutesKey: 'STM-VA/ACTA/ORD/02/2026',
      statement: notHeldDossier.statements[0]!,
    },
    motions: [],
    ballots: [],
    agreements: [],
  },
)
