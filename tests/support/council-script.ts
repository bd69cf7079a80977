import type { Motion, MotionResult } from '../../src-main/domain/motion.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { matters, postOf, secretary } from './council.ts'

type Capacity = 'holder' | 'alternate'
/** What anyone in the room could have written down, at its hour. Items by their place on the agenda. */
export type Step = { readonly at: string } & (
  | {
      readonly does: 'arrives'
      readonly seat: number
      readonly as: Capacity
      readonly isRemote?: boolean
      /** Who came without a mandate, and by which document. */
      readonly name?: string
      readonly appointment?: string
    }
  | { readonly does: 'leaves'; readonly seat: number; readonly as: Capacity }
  | { readonly does: 'isExcused'; readonly seat: number; readonly note: string }
  | {
      readonly does: 'corrects'
      readonly seat: number
      readonly was: string
      readonly is: string
      readonly reason: string
    }
  | { readonly does: 'opens' | 'pauses' | 'resumes' | 'closes' }
  | { readonly does: 'presides'; readonly seat: number }
  | { readonly does: 'begins' | 'postpones' | 'withdraws'; readonly item: number }
  | ({ readonly does: 'votes' } & CouncilVote)
  | { readonly does: 'isRefusedAVote'; readonly item: number }
)
export type StepOf<D extends Step['does']> = Extract<Step, { readonly does: D }>

export type CouncilVote = {
  readonly item: number
  readonly text: string
  readonly method: Motion['method']
  readonly matter?: string
  /** Seats where each is known by name, else how many; whoever is in the room and not here is in favour. */
  readonly against?: readonly number[] | number
  readonly abstention?: readonly number[] | number
  readonly excused?: readonly number[]
  readonly casting?: 'inFavour' | 'against'
  /** It is the text of an agreement: who answers for it, and by when. */
  readonly agreement?: { readonly responsible: number | null; readonly due: LocalDate | null }
  /** The text that the discussion gave it, and the seat that asked. */
  readonly amended?: { readonly text: string; readonly seat: number }
  readonly result: MotionResult
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

export function comes(at: string, seat: number, as: Capacity = 'holder'): Step {
  return { at, does: 'arrives', seat, as }
}
export function goes(at: string, seat: number, as: Capacity = 'holder'): Step {
  return { at, does: 'leaves', seat, as }
}
export function votes(
  at: string,
  item: number,
  method: Motion['method'],
  vote: Omit<CouncilVote, 'item' | 'method'>,
): Step {
  return { at, does: 'votes', item, method, ...vote }
}
export function begins(at: string, item: number): Step {
  return { at, does: 'begins', item }
}

/** One arrival a minute, from that hour on. */
export function rollCall(from: string, seats: readonly (number | `${number}s`)[]): Step[] {
  const [hour = 0, minute = 0] = from.split(':').map(Number)
  return seats.map((seat, index) => {
    const minutes = hour * 60 + minute + index
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return typeof seat === 'number' ? comes(time, seat) : comes(time, Number.parseInt(seat, 10), 'alternate')
  })
}

const due = '2026-12-15' as LocalDate
const owned = (responsible: number) => ({ responsible, due })

export const councilTopics = [
  'Programa anual de trabajo',
  'Reforma a los lineamientos de operación',
  'Presupuesto participativo',
  'Convenio con la universidad',
  'Integración de la comisión de vigilancia',
  'Padrón de organizaciones',
  'Tarifas del archivo municipal',
] as const

/** First session: it leaves an acta to approve and an agreement to follow. */
export const firstSession: readonly Step[] = [
  ...rollCall('09:20', [secretary, ...range(1, 25)]),
  { at: '10:00', does: 'opens' },
  begins('10:05', 4),
  votes('10:10', 4, 'showOfHands', {
    text: 'Se instala la mesa de seguimiento del Consejo.',
    agreement: owned(2),
    result: 'unanimous',
  }),
  { at: '10:30', does: 'closes' },
]

/**
 * Fourteen items, sixty facts of attendance, twenty-five votes, a loss of quorum at 11:59 and its recovery at 12:03.
 * The fourth item approves the acta of the first session.
 */
export const longSession: readonly Step[] = [
  ...rollCall('09:20', [secretary, 1, 2, '3s', 4, 5, 6, '7s', 8, 9, 10, 12, 13, 14]),
  ...rollCall('09:34', [16, 17, '18s', 19, 20, 21, '22s', 23, 24, 31, 32, 33, 34, '35s']),
  { at: '09:50', does: 'isExcused', seat: 42, note: 'oficio 201/2026' },
  { at: '09:51', does: 'isExcused', seat: 43, note: 'oficio 202/2026' },
  { at: '10:02', does: 'opens' },
  begins('10:04', 2),
  begins('10:06', 3),
  votes('10:08', 3, 'showOfHands', { text: 'Aprobar el orden del día.', result: 'unanimous' }),
  begins('10:10', 4),
  votes('10:12', 4, 'showOfHands', {
    text: 'Se aprueba el acta de la primera sesión ordinaria.',
    abstention: 2,
    agreement: { responsible: null, due: null },
    result: 'majority',
  }),
  comes('10:14', 11),
  comes('10:15', 25),
  { at: '10:16', does: 'arrives', seat: 36, as: 'holder', isRemote: true },
  begins('10:18', 5),
  votes('10:19', 5, 'consensus', {
    text: 'Tener por rendido el informe.',
    abstention: [17],
    result: 'consensus',
  }),
  votes('10:21', 5, 'showOfHands', {
    text: 'Ampliar los plazos vencidos.',
    against: 15,
    abstention: 5,
    result: 'rejected',
  }),
  comes('10:25', 3),
  goes('10:26', 3, 'alternate'),
  begins('10:28', 6),
  votes('10:30', 6, 'nominal', {
    text: 'Se aprueba el programa anual de trabajo.',
    against: [4],
    abstention: [17, 33],
    agreement: owned(5),
    result: 'majority',
  }),
  votes('10:34', 6, 'nominal', {
    text: 'Contratar la difusión del programa.',
    excused: [8],
    result: 'majority',
  }),
  votes('10:38', 6, 'nominal', {
    text: 'Las sesiones de seguimiento serán mensuales.',
    against: [...range(16, 24), ...range(31, 36)],
    casting: 'inFavour',
    agreement: owned(10),
    result: 'majority',
  }),
  votes('10:42', 6, 'showOfHands', {
    text: 'Publicar el programa en periódico.',
    against: 14,
    abstention: 2,
    casting: 'against',
    result: 'rejected',
  }),
  comes('10:50', 26, 'alternate'),
  comes('10:51', 37),
  begins('10:52', 7),
  votes('10:54', 7, 'nominal', {
    text: 'Se reforma el artículo 8 de los lineamientos.',
    matter: matters.reform,
    against: range(16, 25),
    agreement: owned(13),
    result: 'majority',
  }),
  votes('10:58', 7, 'nominal', {
    text: 'Se reforma el artículo 9 de los lineamientos.',
    matter: matters.reform,
    against: range(16, 26),
    agreement: owned(14),
    result: 'rejected',
  }),
  votes('11:02', 7, 'nominal', {
    text: 'Se reforma el artículo 11 de los lineamientos.',
    matter: matters.reform,
    agreement: owned(24),
    amended: { text: 'Se reforma el artículo 11, con la redacción propuesta en la sesión.', seat: 16 },
    result: 'unanimous',
  }),
  votes('11:06', 7, 'showOfHands', {
    text: 'Derogar el artículo 12 de los lineamientos.',
    matter: matters.reform,
    against: 12,
    result: 'rejected',
  }),
  votes('11:10', 7, 'nominal', {
    text: 'Remitir la reforma a la gaceta.',
    matter: matters.reform,
    against: range(16, 25),
    excused: [5, 9],
    result: 'majority',
  }),
  { at: '11:20', does: 'pauses' },
  goes('11:25', 37),
  { at: '11:35', does: 'resumes' },
  begins('11:36', 8),
  votes('11:38', 8, 'showOfHands', {
    text: 'Se aprueba la bolsa del presupuesto participativo.',
    matter: matters.budget,
    against: 5,
    agreement: owned(2),
    result: 'majority',
  }),
  votes('11:40', 8, 'showOfHands', {
    text: 'Destinar la mitad a obra pública.',
    matter: matters.budget,
    against: 6,
    result: 'rejected',
  }),
  votes('11:44', 8, 'nominal', {
    text: 'Se convoca a la consulta de proyectos.',
    matter: matters.budget,
    agreement: owned(31),
    result: 'unanimous',
  }),
  ...[6, 9, 12, 31, 32, 16, 19, 33, 34, 20].map((seat, index) => goes(`11:${50 + index}`, seat)),
  { at: '12:00', does: 'isRefusedAVote', item: 8 },
  comes('12:03', 6),
  comes('12:04', 16),
  comes('12:05', 15),
  votes('12:06', 8, 'showOfHands', {
    text: 'Ampliar la bolsa del presupuesto.',
    matter: matters.budget,
    result: 'rejected',
  }),
  { at: '12:08', does: 'presides', seat: 2 },
  goes('12:10', 1),
  begins('12:12', 9),
  votes('12:14', 9, 'nominal', {
    text: 'Se suscribe el convenio con la universidad.',
    against: [16, 17, 18, ...range(21, 26), 35, 36],
    abstention: [15],
    casting: 'inFavour',
    agreement: owned(2),
    result: 'majority',
  }),
  votes('12:16', 9, 'showOfHands', {
    text: 'Se designa enlace del convenio.',
    against: 11,
    agreement: owned(35),
    result: 'majority',
  }),
  votes('12:18', 9, 'showOfHands', {
    text: 'Prorrogar el convenio anterior.',
    against: 10,
    abstention: 2,
    result: 'rejected',
  }),
  goes('12:20', 7, 'alternate'),
  comes('12:21', 7),
  comes('12:22', 1),
  { at: '12:23', does: 'presides', seat: 1 },
  begins('12:25', 10),
  votes('12:26', 10, 'secret', { text: 'Elegir por cédula a la comisión.', result: 'unanimous' }),
  votes('12:27', 10, 'secret', {
    text: 'Se elige a la coordinación de la comisión.',
    against: 8,
    abstention: 3,
    agreement: owned(8),
    result: 'majority',
  }),
  votes('12:29', 10, 'secret', {
    text: 'Reelegir a la coordinación anterior.',
    against: 12,
    casting: 'against',
    result: 'rejected',
  }),
  {
    at: '12:31',
    does: 'corrects',
    seat: 25,
    was: '10:15',
    is: '10:13',
    reason: 'La hoja de registro dice 10:13',
  },
  { at: '12:33', does: 'postpones', item: 11 },
  { at: '12:34', does: 'withdraws', item: 12 },
  goes('12:35', 36),
  { at: '12:36', does: 'isExcused', seat: 41, note: 'oficio 204/2026' },
  {
    at: '12:37',
    does: 'arrives',
    seat: 38,
    as: 'alternate',
    name: `Persona enviada por la ${postOf(38)}`,
    appointment: 'oficio 77/2026',
  },
  goes('12:38', 22, 'alternate'),
  begins('12:39', 13),
  votes('12:41', 13, 'consensus', { text: 'Tomar nota de lo informado.', result: 'consensus' }),
  votes('12:43', 13, 'nominal', {
    text: 'Invitar al archivo municipal.',
    abstention: [14, 38],
    result: 'majority',
  }),
  begins('12:47', 14),
  { at: '12:50', does: 'closes' },
]
