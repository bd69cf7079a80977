import type { AlternativeChoice } from '../domain/alternative.ts'
import type {
  Dimension,
  Direction,
  Frequency,
  FrameIndicator,
  Lack,
  Level,
  RowLack,
} from '../domain/log-frame.ts'
import type { Wording } from '../domain/log-frame-making.ts'
import { nodeTextLimit } from '../domain/problem-tree.ts'
import { alternativeTexts } from './alternative-texts.ts'
import { plainDate } from './document-dates.ts'
import { joined, lowerFirst, plural, quoted, upperFirst, withoutStop } from './grammar.ts'

/** The Fin begins as R53 asks; of its fines, those that fit. The other levels say the objective as it was written. */
export const firstWords: Wording = (level, objectives) => {
  if (level !== 'goal') return objectives.join('; ')
  const written = objectives.filter(Boolean).map((text) => lowerFirst(withoutStop(text)))
  if (written.length === 0) return ''
  const begin = `Contribuir a ${plural(written.length, 'este fin', 'estos fines')}: `
  let text = begin + written[0]!
  for (const next of written.slice(1)) if (text.length + next.length + 2 <= nodeTextLimit) text += `; ${next}`
  return text.slice(0, nodeTextLimit)
}

const levels = {
  goal: 'Fin',
  purpose: 'Propósito',
  component: 'Componente',
  activity: 'Actividad',
} satisfies Record<Level, string>

/** Names of a MIR (§4.3), on its screens, its paper and its files. */
export const frameTerms = {
  levels,
  dimensions: {
    effectiveness: 'Eficacia',
    efficiency: 'Eficiencia',
    quality: 'Calidad',
    economy: 'Economía',
  } satisfies Record<Dimension, string>,
  directions: {
    ascending: 'Ascendente',
    descending: 'Descendente',
    regular: 'Regular',
    nominal: 'Nominal',
  } satisfies Record<Direction, string>,
  frequencies: {
    monthly: 'Mensual',
    bimonthly: 'Bimestral',
    quarterly: 'Trimestral',
    fourMonthly: 'Cuatrimestral',
    halfYearly: 'Semestral',
    yearly: 'Anual',
    biennial: 'Bienal',
    triennial: 'Trienal',
    sexennial: 'Sexenal',
  } satisfies Record<Frequency, string>,
  /** «Componente 2», «Actividad 2.1», «Fin». */
  rowName: (level: Level, number: string) => (number ? `${levels[level]} ${number}` : levels[level]),
} as const

/** What is missing (R53), as it follows the name of a row. */
export const lackTexts: Readonly<Record<RowLack, string>> = {
  activity: 'no tiene actividades',
  summary: 'está sin redactar',
  contribution: 'no empieza con «Contribuir a»',
  indicator: 'no tiene indicador',
  verification: 'no tiene medio de verificación',
  assumption: 'no tiene supuesto',
}

const levelLacks = {
  goal: 'Falta el Fin',
  purpose: 'Falta el Propósito',
  component: 'Falta por lo menos un Componente',
} as const

/** «Componente 2 no tiene indicador ni supuesto»: what a matrix lacks, a sentence for each row (R53). */
export function lackSentences(lacks: readonly Lack[], nameOf: (rowId: string) => string): string[] {
  const byRow = Map.groupBy(lacks, ({ rowId }) => rowId)
  return [...byRow].flatMap(([rowId, own]) =>
    rowId === null
      ? own.map(({ lacks: level }) => levelLacks[level as keyof typeof levelLacks])
      : [`${nameOf(rowId)} ${joined(own.map((one) => lackTexts[one.lacks as RowLack]))}`],
  )
}

/** «Eficacia · Anual · Ascendente»: what an indicator is, of what was said. */
function indicatorTraits({ dimension, frequency, direction }: FrameIndicator): string {
  return [
    dimension && frameTerms.dimensions[dimension],
    frequency && frameTerms.frequencies[frequency],
    direction && frameTerms.directions[direction],
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What the paper of a MIR says. */
export const framePaper = {
  title: 'Matriz de indicadores para resultados',
  labels: { tree: 'Árbol', population: 'Población', choice: 'Alternativa', reason: 'Motivo' },
  tree: (name: string, key: string) => `${quoted(name)} · ${key}`,
  choice: (choice: AlternativeChoice, agreement: string | null) =>
    `${upperFirst(alternativeTexts.chosenText(choice))}, elegida${choice.chosen.length > 1 ? 's' : ''} el ${plainDate(choice.date)}${agreement ? `, acuerdo ${agreement}` : ''}.`,
  columns: ['Nivel', 'Resumen narrativo', 'Indicador', 'Medio de verificación', 'Supuestos'],
  activitiesOf: (number: string, component: string) => `Actividades del componente ${number}: ${component}`,
  traits: indicatorTraits,
  formula: (text: string) => `Fórmula: ${text}`,
  amounts: ({ unit, baseline, target }: FrameIndicator) =>
    [unit && `Unidad: ${unit}`, baseline && `Línea base: ${baseline}`, target && `Meta: ${target}`]
      .filter(Boolean)
      .join(' · '),
  toComplete: 'Por completar',
} as const

/** A MIR as a table of plain cells: one line for each indicator. */
export const frameColumns = [
  'Nivel',
  'Número',
  'Resumen narrativo',
  'Indicador',
  'Dimensión',
  'Fórmula',
  'Unidad',
  'Frecuencia',
  'Línea base',
  'Meta',
  'Sentido',
  'Medio de verificación',
  'Supuestos',
] as const
/** Name of the only sheet of its workbook. */
export const frameSheet = 'MIR'

/** What a file of a MIR is called: «STM-VA-MIR-2026-01». */
export const frameFileName = (key: string): string => key.replaceAll('/', '-')
