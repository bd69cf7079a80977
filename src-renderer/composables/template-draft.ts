import { computed, reactive, ref } from 'vue'
import { validOn } from '../../src-main/domain/body.ts'
import type { Failure } from '../../src-main/domain/failure.ts'
import type { Paper } from '../../src-main/domain/paper.ts'
import { type OwnText, type TemplateKind, templateProblems } from '../../src-main/domain/template.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { TemplateList } from '../../src-main/contract/views.ts'
import { wordFailure } from '../../src-main/locale/es.ts'
import { papers, shapesOf } from '../../src-main/locale/passages.ts'

type Draft = {
  validFrom: string
  /** Every passage, as it reads now. */
  passages: Record<string, string>
  sectionOrder: string[]
  hiddenSections: string[]
  header: string
  footer: string
  paper: Paper | null
}

/**
 * A format as it is being written: only what differs from the program's is sent. It begins as the one in force, or as
 * the one that began on `from`.
 */
export function useTemplateDraft(kind: TemplateKind, list: () => TemplateList, from: string | null) {
  const { passages, sections } = papers[kind]
  const originals = Object.fromEntries(Object.entries(passages).map(([id, { text }]) => [id, text]))
  const movable = Object.keys(sections).filter((id) => sections[id]!.place === 'movable')

  const original = (): Draft => ({
    validFrom: list().today,
    passages: { ...originals },
    sectionOrder: [...movable],
    hiddenSections: [],
    header: '',
    footer: '',
    paper: null,
  })
  const saved = (): Draft => {
    const own = list().templates.filter((one) => one.kind === kind)
    const chosen = own.find(({ validFrom }) => validFrom === from)
    const current = chosen ?? validOn(own, list().today) ?? own[0]
    if (!current) return original()
    const kept = current.sectionOrder.filter((id) => movable.includes(id))
    return {
      validFrom: current.validFrom,
      passages: { ...originals, ...Object.fromEntries(current.passages.map(({ id, text }) => [id, text])) },
      sectionOrder: [...kept, ...movable.filter((id) => !kept.includes(id))],
      hiddenSections: [...current.hiddenSections],
      header: current.header,
      footer: current.footer,
      paper: current.paper,
    }
  }

  const draft = reactive(saved())
  const clean = ref(JSON.stringify(draft))
  const isDirty = computed(() => JSON.stringify(draft) !== clean.value)
  const texts = computed<readonly OwnText[]>(
    () => validOn(list().texts, draft.validFrom as LocalDate)?.texts ?? [],
  )
  const template = computed(() => ({
    kind,
    validFrom: draft.validFrom as LocalDate,
    passages: Object.entries(draft.passages)
      .filter(([id, text]) => text !== originals[id])
      .map(([id, text]) => ({ id, text })),
    sectionOrder: draft.sectionOrder.join() === movable.join() ? [] : [...draft.sectionOrder],
    hiddenSections: [...draft.hiddenSections],
    header: draft.header,
    footer: draft.footer,
    paper: draft.paper,
  }))
  const failures = computed(() => {
    const problems = templateProblems(template.value, { kind, shapes: shapesOf(kind), texts: texts.value })
    return new Map<string, Failure>(problems.map(({ passage, failure }) => [passage, failure]))
  })
  const problemOf = (id: string) => {
    const failure = failures.value.get(id)
    return failure ? wordFailure(failure) : ''
  }

  return {
    draft,
    isDirty,
    texts,
    template,
    failures,
    problemOf,
    isChanged: (id: string) => draft.passages[id] !== originals[id],
    restore: (id: string) => void (draft.passages[id] = originals[id] ?? ''),
    restoreAll: () => void Object.assign(draft, { ...original(), validFrom: draft.validFrom }),
    keep: () => void (clean.value = JSON.stringify(draft)),
  }
}
