import { validOn } from '../domain/body.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { BodyId } from '../domain/ids.ts'
import {
  type DocumentTemplate,
  type OwnTextSet,
  ownTextProblems,
  type TemplateKind,
  templateProblems,
} from '../domain/template.ts'
import { type Instant, localDate, type LocalDate } from '../domain/time.ts'
import type { Format } from '../documents/wording.ts'
import { commonNames, papers, shapesOf } from '../locale/passages.ts'
import type { TemplateList } from '../contract/views.ts'
import { need } from './dossier.ts'
import type { Environment, ReadStore, WriteStore } from './ports.ts'

/** Every format and own text that a body ever had, by date. */
export function listTemplates(store: ReadStore, bodyId: BodyId, now: Instant): TemplateList {
  const { timeZone } = need(store, 'body', bodyId)
  return {
    templates: store.where('documentTemplate', { bodyId }),
    texts: store.where('ownTextSet', { bodyId }),
    today: localDate(now, timeZone),
  }
}

/** The format in force on a date, with the own texts of that date; what is not there is as the program has it. */
export function formatOn(store: ReadStore, bodyId: BodyId, kind: TemplateKind, date: LocalDate): Format {
  const template = validOn(store.where('documentTemplate', { bodyId, kind }), date)
  return formatOf(template, textsOn(store, bodyId, date))
}

export function textsOn(store: ReadStore, bodyId: BodyId, date: LocalDate): OwnTextSet['texts'] {
  return validOn(store.where('ownTextSet', { bodyId }), date)?.texts ?? []
}

export function formatOf(
  template: Omit<DocumentTemplate, 'id' | 'bodyId' | 'validFrom'> | null,
  texts: OwnTextSet['texts'],
): Format {
  return {
    passages: Object.fromEntries((template?.passages ?? []).map(({ id, text }) => [id, text])),
    sectionOrder: template?.sectionOrder ?? [],
    hiddenSections: template?.hiddenSections ?? [],
    header: template?.header ?? '',
    footer: template?.footer ?? '',
    paper: template?.paper ?? null,
    texts,
  }
}

type Draft = Omit<DocumentTemplate, 'id'>

/** The format that begins on that date, new or changed; one without changes puts back that of the program. */
export function saveTemplate(store: WriteStore, input: Draft, env: Environment): void {
  const { bodyId, kind, validFrom } = input
  need(store, 'body', bodyId)
  refuseTemplate(input, textsOn(store, bodyId, validFrom))
  const same = store.where('documentTemplate', { bodyId, kind, validFrom })[0]
  store.put('documentTemplate', { ...input, id: same?.id ?? env.newId() })
}

/** What cannot be printed is refused with its place, and so is moving what keeps its own. */
export function refuseTemplate(input: Draft, texts: OwnTextSet['texts']): void {
  const { kind, sectionOrder, hiddenSections } = input
  const { sections } = papers[kind]
  const fixed =
    sectionOrder.find((id) => sections[id]?.place !== 'movable') ??
    hiddenSections.find((id) => !sections[id]?.canHide)
  if (fixed !== undefined) fail('template.fixedSection', { kind, section: fixed })
  refuse(templateProblems(input, { kind, shapes: shapesOf(kind), texts })[0]?.failure ?? null)
}

/** The own texts that begin on that date. What a format in force takes from them cannot go away. */
export function saveOwnTexts(store: WriteStore, input: Omit<OwnTextSet, 'id'>, env: Environment): void {
  const { bodyId, validFrom, texts } = input
  need(store, 'body', bodyId)
  refuse(ownTextProblems(texts, commonNames)[0]?.failure ?? null)
  for (const template of templatesWith(store, bodyId, validFrom)) refuseTemplate(template, texts)
  const same = store.where('ownTextSet', { bodyId, validFrom })[0]
  store.put('ownTextSet', { ...input, id: same?.id ?? env.newId() })
}

/** Formats that will be printed with the own texts of that date: in force then, or later before other texts begin. */
function templatesWith(store: ReadStore, bodyId: BodyId, from: LocalDate): DocumentTemplate[] {
  const next = store.where('ownTextSet', { bodyId }).find(({ validFrom }) => validFrom > from)?.validFrom
  const all = [...Map.groupBy(store.where('documentTemplate', { bodyId }), ({ kind }) => kind).values()]
  return all.flatMap((some) => {
    const current = validOn(some, from)
    const later = some.filter(({ validFrom }) => validFrom > from && (next === undefined || validFrom < next))
    return current ? [current, ...later] : later
  })
}
