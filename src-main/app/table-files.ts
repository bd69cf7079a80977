import type { z } from 'zod'
import { ActionPlanId, BodyId, ProblemTreeId } from '../domain/ids.ts'
import { csvText } from '../documents/csv.ts'
import { frameSheet } from '../locale/log-frame-texts.ts'
import { scheduleFile } from '../locale/schedule-texts.ts'
import { needFileKinds, needsFile } from '../usecases/information-needs.ts'
import { tableOfLogFrame } from '../usecases/log-frame-paper.ts'
import { scheduleFileKinds, scheduleFileOf } from '../usecases/schedule-paper.ts'
import { treeText, treeTextKinds } from '../usecases/tree-text.ts'
import { bytesResponse, notFound } from './file-responses.ts'
import type { Services } from './services.ts'
import { spreadsheetOf } from './spreadsheet.ts'

const types = {
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  mmd: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Kind = keyof typeof types
type Cells = readonly (readonly string[])[]

const logFrameKinds = ['csv', 'xlsx'] as const

/** `<id>.<kind>`, where that is an id and one of those kinds. */
function named<S extends z.ZodType, K extends Kind>(file: string, schema: S, kinds: readonly K[]) {
  const [id, ending, ...more] = file.split('.')
  const parsed = schema.safeParse(id)
  const kind = kinds.find((one) => one === ending)
  return parsed.success && kind && more.length === 0 ? { id: parsed.data, kind } : null
}

function asText(text: string, kind: Kind, fileName: string): Response {
  return bytesResponse(new TextEncoder().encode(text), types[kind], fileName)
}

/** For other programs: matrices, cronogramas, the text of a tree and the register of information needs. */
export function createTableFiles({ query, environment }: Services) {
  /** `isAsked` when the bytes are wanted: making a workbook takes a while. */
  const asTable = async (cells: Cells, kind: Kind, fileName: string, sheet: string, isAsked: boolean) => {
    if (kind !== 'xlsx') return asText(csvText(cells), kind, fileName)
    const bytes = isAsked ? await spreadsheetOf(sheet, cells) : new Uint8Array()
    return bytesResponse(bytes, types.xlsx, fileName)
  }

  return {
    async logFrame(file: string, isAsked: boolean): Promise<Response> {
      const asked = named(file, ProblemTreeId, logFrameKinds)
      if (!asked) return notFound()
      const { name, cells } = query((store) => tableOfLogFrame(store, asked.id))
      return asTable(cells, asked.kind, `${name}.${asked.kind}`, frameSheet, isAsked)
    },
    async schedule(file: string, isAsked: boolean): Promise<Response> {
      const asked = named(file, ActionPlanId, scheduleFileKinds)
      if (!asked) return notFound()
      const made = query((store) => scheduleFileOf(store, asked.id, asked.kind, environment))
      const fileName = `${made.name}.${asked.kind}`
      if ('text' in made) return asText(made.text, asked.kind, fileName)
      return asTable(made.cells, asked.kind, fileName, scheduleFile.sheet, isAsked)
    },
    tree(file: string): Response {
      const asked = named(file, ProblemTreeId, treeTextKinds)
      if (!asked) return notFound()
      const { text, fileName } = query((store) => treeText(store, asked.id, asked.kind))
      return asText(text, asked.kind, fileName)
    },
    needs(file: string): Response {
      const asked = named(file, BodyId, needFileKinds)
      if (!asked) return notFound()
      const { text, fileName } = query((store) => needsFile(store, asked.id, asked.kind, environment))
      return asText(text, asked.kind, fileName)
    },
  }
}
