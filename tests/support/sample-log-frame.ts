import { AlternativeChoice } from '../../src-main/domain/alternative.ts'
import {
  FrameIndicator,
  type FrameIndicatorDraft,
  type Level,
  LogFrame,
  LogFrameRow,
} from '../../src-main/domain/log-frame.ts'
import { ProblemTree } from '../../src-main/domain/problem-tree.ts'
import type { LogFrameData } from '../../src-main/documents/log-frame.ts'
import { rowId } from './cooperation.ts'
import { bareIndicator } from './log-frame.ts'
import { sampleDossier } from './sample-dossier.ts'

const { body, letterhead, agreements } = sampleDossier
const frameId = rowId(300)
const assumption =
  'El Cabildo aprueba los recursos del ejercicio y la comisión de energía mantiene el suministro.'

type Written = readonly [n: number, level: Level, under: number | null, summary: string]
const written: readonly Written[] = [
  [
    0,
    'goal',
    null,
    'Contribuir a que las familias de las colonias altas gasten menos de su ingreso en agua mediante un servicio público suficiente y regular',
  ],
  [
    1,
    'purpose',
    null,
    'Los hogares de las colonias altas de Villa Abierta reciben agua potable suficiente y con regularidad',
  ],
  [2, 'component', null, 'Red de distribución renovada y sin fugas'],
  [3, 'component', null, 'Bombeo a la zona alta asegurado'],
  [4, 'activity', 2, 'Sustitución de los tramos de asbesto según el programa por riesgo de rotura'],
  [5, 'activity', 2, 'Reparación de fugas en menos de dos días'],
  [6, 'activity', 3, 'Mantenimiento de los equipos por calendario'],
]

const rows = written.map(([n, level, under, summary]) =>
  LogFrameRow.parse({
    id: rowId(310 + n),
    logFrameId: frameId,
    level,
    parentId: under === null ? null : rowId(310 + under),
    position: n,
    summary,
    assumption,
    sources: [],
  }),
)

const indicator = (row: number, position: number, more: Partial<FrameIndicatorDraft>) =>
  FrameIndicator.parse({
    ...bareIndicator,
    id: rowId(330 + row * 5 + position),
    rowId: rowId(310 + row),
    position,
    ...more,
  })

const indicators = [
  indicator(0, 0, {
    name: 'Parte del ingreso que se gasta en agua',
    dimension: 'effectiveness',
    frequency: 'biennial',
    direction: 'descending',
    formula: '(Gasto mensual en agua ÷ ingreso mensual del hogar) × 100',
    unit: 'porcentaje',
    baseline: '19 % (2025)',
    target: '5 % (2029)',
    verification: 'Encuesta de ingresos y gastos de los hogares',
  }),
  indicator(1, 0, {
    name: 'Horas de servicio al día',
    dimension: 'effectiveness',
    frequency: 'monthly',
    direction: 'ascending',
    formula: 'Suma de horas con presión por toma ÷ tomas medidas',
    unit: 'horas',
    baseline: '5',
    target: '18',
    verification: 'Bitácora de presión del organismo operador, publicada cada mes',
  }),
  indicator(1, 1, {
    name: 'Hogares que califican el agua como buena',
    dimension: 'quality',
    frequency: 'yearly',
    direction: 'ascending',
    unit: 'porcentaje',
    baseline: '31 %',
    target: '75 %',
    verification: 'Encuesta anual de la Contraloría Municipal',
  }),
  ...[2, 3, 4, 5, 6].map((row) =>
    indicator(row, 0, {
      name: 'Avance de lo programado',
      dimension: row === 4 ? 'economy' : 'efficiency',
      frequency: 'quarterly',
      direction: 'regular',
      formula: '(Realizado ÷ programado) × 100',
      unit: 'porcentaje',
      baseline: '0 %',
      target: '100 %',
      verification: 'Informe trimestral de obra, con fotografías y plano',
    }),
  ),
]

/** The matrix of the supply of water, complete. */
export function sampleLogFrame(change: Partial<LogFrameData> = {}): LogFrameData {
  const choice = AlternativeChoice.parse({
    id: rowId(301),
    treeId: rowId(302),
    date: '2026-10-01',
    chosen: [
      { alternativeId: rowId(303), name: 'Renovar la red y atender fugas', total: 425, most: 500 },
      { alternativeId: rowId(304), name: 'Asegurar el bombeo', total: 390, most: 500 },
    ],
    reason:
      'Entre las dos devuelven tres cuartas partes del agua que se pierde, y caben en el presupuesto de dos años.',
    agreementId: null,
    agendaItemId: null,
  })
  return {
    body,
    letterhead,
    tree: ProblemTree.parse({
      id: rowId(302),
      bodyId: body.id,
      number: 1,
      year: 2026,
      name: 'Abasto de agua en las colonias altas',
      population: '2,340 hogares de las seis colonias altas del municipio',
      drawnOn: '2026-09-10',
      sessionId: null,
      agreementId: null,
      dotsEach: 3,
    }),
    frame: LogFrame.parse({
      id: frameId,
      bodyId: body.id,
      treeId: rowId(302),
      number: 1,
      year: 2026,
      choiceId: choice.id,
    }),
    rows,
    indicators,
    choice,
    agreement: agreements[0]?.key ?? null,
    ...change,
  }
}

/** A row whose texts are as long as they may be, with as many indicators as it may have. */
export function longestLogFrame(): LogFrameData {
  const long = (most: number) =>
    'Atención de las fugas reportadas por las colonias. '.repeat(40).slice(0, most).trim()
  const full = {
    name: long(300),
    formula: long(500),
    unit: long(120),
    baseline: long(120),
    target: long(120),
  }
  const many = Array.from({ length: 12 }, () => indicator(1, 0, { ...full, verification: long(500) })).map(
    (one, position) => ({ ...one, id: rowId(400 + position) as never, position }),
  )
  return sampleLogFrame({
    rows: rows.map((row) =>
      row.level === 'purpose' ? { ...row, summary: long(1000), assumption: long(1000) } : row,
    ),
    indicators: [...indicators.filter(({ rowId: of }) => of !== rows[1]!.id), ...many],
  })
}
