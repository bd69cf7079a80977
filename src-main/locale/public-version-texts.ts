import type { PublicVersion } from '../domain/public-version.ts'
import type { DataKind, Ground, PublicDuty } from '../domain/redaction.ts'
import type { LocalDate } from '../domain/time.ts'
import { plainDate } from './document-dates.ts'
import { figures, joined, plural, sentence, tie } from './grammar.ts'

/** What was removed, said in general: never so much that it tells it (LGTAIP 120). */
export const dataNames: Record<DataKind, string> = {
  phone: 'teléfono',
  email: 'correo electrónico',
  address: 'domicilio',
  curp: 'CURP',
  rfc: 'RFC',
  voterKey: 'clave de elector',
  bankAccount: 'cuenta bancaria',
  signature: 'firma de particular',
  age: 'edad',
  health: 'estado de salud',
  minor: 'dato de menor',
  personName: 'nombre de particular',
  other: 'otro dato',
}

export const characterNames: Record<PublicVersion['character'], string> = {
  confidential: 'Confidencial',
  reserved: 'Reservada',
  both: 'Confidencial y reservada',
}

const duties: Record<PublicDuty, string> = {
  servant: 'nombre o cargo de persona servidora pública',
  vote: 'sentido de una votación',
  agreement: 'texto de un acuerdo',
  attendance: 'nombre o representación de integrante del órgano',
}

/** «Ley…, artículo 115, fracción II, párrafo primero». */
export function groundText({ law, article, fraction, paragraph }: Ground): string {
  return [
    law,
    `artículo${tie}${article}`,
    fraction && `fracción${tie}${fraction}`,
    paragraph && `párrafo ${paragraph}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Every text of the sheet that says what was removed, and of what takes its place. */
export const publicVersionTexts = {
  title: 'Versión pública',
  titleOf: (title: string) => `Versión pública · ${title}`,
  margin: 'VERSIÓN PÚBLICA',
  state: 'pública',
  projectState: 'proyecto',
  box: (number: number, data: DataKind) => `ELIMINADO ${number} · ${dataNames[data]}`,
  labels: {
    area: 'Área que clasifica',
    document: 'Documento',
    parts: 'Partes clasificadas',
    character: 'Carácter',
    classified: 'Fecha de clasificación',
    term: 'Periodo de reserva',
    count: 'Supresiones',
    committee: 'Acta del Comité',
  },
  missing: 'Por señalar',
  original: (title: string, version: number, pages: number, date: LocalDate) =>
    `${title}, versión ${version}, del ${plainDate(date)}, en ${pages}${tie}${plural(pages, 'página', 'páginas')}`,
  parts: (parts: readonly string[]) => parts.join('; '),
  wholePart: 'Encabezado y datos generales',
  date: plainDate,
  noTerm: (article: string) => `Sin plazo: es información confidencial (${article})`,
  term: (reservedFor: string, character: PublicVersion['character'], article: string) =>
    character === 'both' ? `${reservedFor}; lo confidencial, sin plazo (${article})` : reservedFor,
  count: (total: number) => figures(total, 'feminine'),
  record: (record: string, date: LocalDate) => `${record}, del ${plainDate(date)}`,
  approved: (record: string) => `${record}, del Comité de Transparencia`,
  notApproved: 'Pendiente de aprobación por el Comité de Transparencia: este documento es un proyecto',
  numbered: (numbers: string, data: DataKind) => `${numbers} · ${dataNames[data]}`,
  /** «1, 3–5». */
  numbers: (numbers: readonly number[]) => {
    const runs: [number, number][] = []
    for (const number of numbers) {
      const last = runs.at(-1)
      if (last && last[1] === number - 1) last[1] = number
      else runs.push([number, number])
    }
    return runs
      .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
      .join(', ')
  },
  duties: (some: readonly PublicDuty[]) => joined(some.map((one) => duties[one])),
  reason: sentence,
  vacant: 'Nombre y firma',
  /** What the sample writes on its legend sheet. */
  sample: {
    reason: 'Dato de contacto de una persona particular que no ejerce una función pública',
    legend: {
      area: 'Secretaría Técnica',
      signerPost: 'Titular de la Secretaría Técnica',
      committeeRecord: 'CT/EXT/03/2026',
    },
  },
} as const

export { duties as publicDutyNames }
