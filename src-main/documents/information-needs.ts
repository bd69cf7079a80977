import type { InformationNeed } from '../domain/information-need.ts'
import type { LocalDate } from '../domain/time.ts'
import { needFields, needFileTexts as text } from '../locale/need-file-texts.ts'
import { needTerms } from '../locale/need-terms.ts'
import { csvText } from './csv.ts'

export type NeedRecord = InformationNeed & {
  readonly due: LocalDate | null
  readonly commitment: string | null
  /** Name of the file that was attached. */
  readonly file: string | null
}

export type NeedsData = {
  readonly body: string
  readonly on: LocalDate
  readonly needs: readonly NeedRecord[]
}

type Field = keyof typeof needFields
type Value = string | number | boolean | null

/** A need under the names of its data dictionary. */
function recordOf(need: NeedRecord): Readonly<Record<Field, Value>> {
  return {
    numero: need.number,
    grupo: need.group,
    necesidad: need.need,
    donde_se_escucho: need.heardAt,
    fecha_en_que_se_escucho: need.heardOn,
    estado: needTerms.statuses[need.status],
    motivo: need.status === 'declined' ? need.declineReason : '',
    responsable: need.responsible,
    titulo: need.title,
    enlace: need.link,
    archivo: need.file,
    formato: need.format,
    formato_abierto: need.status === 'published' ? need.isOpenFormat : null,
    frecuencia: needTerms.frequencies[need.frequency],
    ultima_actualizacion: need.updatedOn,
    proxima_actualizacion: need.due,
    compromiso: need.commitment,
  }
}

const fields = Object.keys(needFields) as Field[]

function cellOf(value: Value): string {
  if (typeof value === 'boolean') return value ? text.yes : text.no
  return value === null ? '' : String(value)
}

/** One row a need, under the names of the dictionary. */
export function needsCsv({ needs }: NeedsData): string {
  const rows = needs.map((need) => {
    const record = recordOf(need)
    return fields.map((field) => cellOf(record[field]))
  })
  return csvText([fields, ...rows])
}

/** The records with their data dictionary, so that nobody has to ask what a column means. */
export function needsJson({ body, on, needs }: NeedsData): string {
  const file = {
    titulo: text.title,
    organo: body,
    fecha: on,
    diccionario: fields.map((campo) => ({
      campo,
      tipo: needFields[campo].type,
      descripcion: needFields[campo].description,
    })),
    registros: needs.map(recordOf),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
