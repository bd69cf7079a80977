import { secretary } from './council.ts'
import { begins, comes, goes, rollCall, type Step, votes } from './council-script.ts'

/** Sixteen seats do for the second call of the same day (15), not for the first (22). */
export const sameDaySecondCall: readonly Step[] = [
  ...rollCall('09:40', [secretary, 1, 2, '3s', 4, 5, 6, 8, 16, 17, '18s', 19, 20, 21, 31, 32, 33]),
  { at: '10:32', does: 'opens' },
  begins('10:35', 3),
  votes('10:36', 3, 'nominal', { text: 'Aprobar el orden del día.', abstention: [32], result: 'majority' }),
  goes('10:40', 33),
  goes('10:41', 32),
  comes('10:45', 22, 'alternate'),
  votes('10:46', 3, 'showOfHands', {
    text: 'Sesionar hasta las doce horas.',
    against: 3,
    result: 'majority',
  }),
  { at: '11:00', does: 'closes' },
]

/** Nine seats are not enough for any call. */
export const notHeldSession: readonly Step[] = rollCall('09:45', [
  secretary,
  1,
  2,
  '3s',
  16,
  17,
  18,
  19,
  20,
  31,
])

/** Called again on another day: its quorum is that of the second call. */
export const calledAgain: readonly Step[] = [
  ...rollCall('09:30', [secretary, 1, 2, 3, '7s', 8, 16, 17, 18, 19, 20, 31, 32, 33, '35s', 36]),
  { at: '10:05', does: 'opens' },
  begins('10:06', 3),
  votes('10:07', 3, 'showOfHands', { text: 'Aprobar el orden del día.', result: 'unanimous' }),
  { at: '10:20', does: 'closes' },
]
