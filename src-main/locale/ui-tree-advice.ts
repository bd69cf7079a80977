import type { Advice, AdviceRule } from '../domain/tree-advice.ts'
import type { Split } from '../domain/tree-splitting.ts'
import { count } from './count.ts'

type AdviceText = {
  /** What is seen: a remark, not a fault. */
  readonly title: string
  /** What to ask oneself. */
  readonly question: string
  /** Why it matters. */
  readonly reason: string
  /** One that has it, and the same without it; both empty when no text is at stake. */
  readonly example: { readonly wrong: string; readonly right: string }
}

const noExample = { wrong: '', right: '' }
const example = (wrong: string, right: string) => ({ wrong, right })

const texts: Readonly<Record<AdviceRule, AdviceText>> = {
  noCenter: {
    title: 'Falta el problema central.',
    question: '¿Qué se quiere resolver?',
    reason: 'Las causas y los efectos dependen de un solo problema.',
    example: noExample,
  },
  centers: {
    title: 'Hay más de un problema central.',
    question: '¿Cuál de ellos reúne a los demás?',
    reason: 'Con dos problemas hay dos árboles. Los demás suelen ser causas o efectos.',
    example: noExample,
  },
  orphan: {
    title: 'No llega al problema central.',
    question: '¿De qué es causa o efecto?',
    reason: 'Cada recuadro debe llegar al problema central por los que hay en medio.',
    example: noExample,
  },
  cycle: {
    title: 'Cuelga de sí mismo.',
    question: '¿Qué fue primero?',
    reason: 'Si una causa depende de su efecto, no se puede saber por dónde empezar.',
    example: noExample,
  },
  wrongSide: {
    title: 'Está del otro lado del árbol.',
    question: '¿Es causa o efecto del problema?',
    reason: 'Las causas van debajo del problema y los efectos encima.',
    example: noExample,
  },
  empty: {
    title: 'El recuadro no dice nada.',
    question: '¿Qué se iba a escribir aquí?',
    reason: 'Un recuadro vacío no se puede leer, ni convertir en objetivo.',
    example: noExample,
  },
  absence: {
    title: 'Parece la falta de una solución.',
    question: '¿Qué ocurre por ello?',
    reason: 'Si el problema es que falta la solución, ya se decidió cuál es, y no se ven otras.',
    example: example('No existe un canal de riego', 'Bajos rendimientos de las cosechas'),
  },
  aim: {
    title: 'Parece un objetivo.',
    question: '¿Qué está mal hoy?',
    reason: 'El árbol de problemas dice cómo están las cosas; lo que se quiere lograr va en el de objetivos.',
    example: example('Mejorar el alumbrado', 'Calles oscuras por la noche'),
  },
  causality: {
    title: 'Parece una causa y su efecto juntos.',
    question: '¿Cuál va en este recuadro?',
    reason:
      'La causa y su efecto van en dos recuadros, unidos por una flecha: así se puede actuar en la causa.',
    example: example(
      'Las calles se inundan debido a la basura',
      'Las calles se inundan ← Basura en las coladeras',
    ),
  },
  twoIdeas: {
    title: 'Parecen dos ideas.',
    question: '¿Pueden ir en dos recuadros?',
    reason: 'Un recuadro, una idea: cada una puede tener causas distintas.',
    example: example(
      'El agua llega pocas horas y la gente compra garrafones',
      'El agua llega pocas horas → La gente compra garrafones',
    ),
  },
  long: {
    title: 'El texto es muy largo.',
    question: '¿Se puede decir en una frase?',
    reason: 'Un texto largo no se lee desde la mesa y suele traer más de una idea.',
    example: noExample,
  },
  twice: {
    title: 'El mismo texto está dos veces.',
    question: '¿Sobra uno, o dicen cosas distintas?',
    reason: 'Una causa repetida se contaría y se votaría dos veces.',
    example: noExample,
  },
  bothSides: {
    title: 'Está como causa y como efecto.',
    question: '¿Produce el problema, o lo produce el problema?',
    reason: 'Una causa no puede ser efecto de lo que causa: uno de los dos está mal colocado.',
    example: noExample,
  },
  onlyCause: {
    title: 'La rama tiene una sola causa.',
    question: '¿Qué más lo produce?',
    reason: 'Casi nada tiene una sola causa. Si de verdad es una, quizá dicen lo mismo.',
    example: noExample,
  },
  fewCauses: {
    title: 'El problema tiene menos de dos causas.',
    question: '¿Qué más lo produce?',
    reason: 'Con una sola causa no hay entre qué elegir.',
    example: noExample,
  },
  noEffect: {
    title: 'El problema no tiene efectos.',
    question: '¿A quién perjudica y cómo?',
    reason: 'Los efectos dicen por qué vale la pena resolverlo.',
    example: noExample,
  },
  sameObjective: {
    title: 'El objetivo dice lo mismo que el problema.',
    question: '¿Cómo se verá cuando esté resuelto?',
    reason: 'El objetivo es el problema puesto como estado ya alcanzado.',
    example: example('Poca participación', 'Alta participación'),
  },
  noAction: {
    title: 'La causa no tiene acción ni es parámetro.',
    question: '¿Qué se hará, o está fuera de alcance?',
    reason:
      'Sobre cada causa del pie se actúa, o se marca como parámetro porque el órgano no la puede cambiar.',
    example: noExample,
  },
}

const beside = { sibling: 'a su lado', cause: 'como su causa', effect: 'como su efecto' } as const
const halves = ({ keeps, other, as }: Split) => `«${keeps}» y, ${beside[as]}, «${other}»`

/** What can be done at once about a remark; null where it is for the person. */
function offer({ proposal, split }: Pick<Advice, 'proposal' | 'split'>) {
  if (split) return { before: 'Quedarían', said: `${halves(split)}.`, action: 'Dividir en dos' }
  return proposal === null ? null : { before: 'Propuesta:', said: `«${proposal}»`, action: 'Usar' }
}

export const adviceTexts = {
  offer,
  divided: (split: Split) => `Quedaron ${halves(split)}. Ctrl Z los vuelve a juntar`,
  of: ({ rule }: Pick<Advice, 'rule'>): AdviceText => texts[rule],
  review: 'Revisión',
  oneProblem: 'Un problema central',
  connected: (causes: number, effects: number) =>
    `${count(causes, 'causa', 'causas')} y ${count(effects, 'efecto', 'efectos')} conectados`,
  faults: (amount: number) => count(amount, 'falta en la estructura', 'faltas en la estructura'),
  wording: (amount: number) => count(amount, 'consejo de redacción', 'consejos de redacción'),
  shape: (amount: number) => count(amount, 'consejo de estructura', 'consejos de estructura'),
  branches: (amount: number) => `${count(amount, 'rama', 'ramas')} con una sola causa`,
  unattended: (amount: number) => `${count(amount, 'causa', 'causas')} sin acción`,
  oneObjective: 'Un objetivo central',
  tied: (means: number, ends: number) =>
    `${count(means, 'medio', 'medios')} y ${count(ends, 'fin', 'fines')} conectados`,
  pending: (amount: number) => `${count(amount, 'objetivo', 'objetivos')} por redactar`,
  toReview: (amount: number) => `${count(amount, 'objetivo', 'objetivos')} por revisar`,
  idleMeans: (amount: number) => `${count(amount, 'medio', 'medios')} sin acción`,
  dismissed: (amount: number) => count(amount, 'consejo se dejó así', 'consejos se dejaron así'),
  list: 'Consejos del árbol',
  none: 'Nada que señalar.',
  instead: 'Por ejemplo, en lugar de',
  write: 'se escribe',
  leave: 'Dejar así',
  leaveIt: 'Dejar así este consejo',
  note: 'Por qué se deja así (opcional)',
  recall: 'Volver a aconsejar',
  goTo: (text: string) => (text ? `Ir a «${text}»` : 'Ir al recuadro vacío'),
  wholeTree: 'Todo el árbol',
  emptyBlock: 'Recuadro vacío',
  hasAdvice: 'Tiene un consejo',
  hasFault: 'Tiene una falta',
  leftBecause: (note: string) => (note ? `Se dejó así: ${note}` : 'Se dejó así'),
} as const
