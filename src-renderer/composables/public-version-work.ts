import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { MarkedSuggestion, PublicVersionView } from '../../src-main/contract/public-version-views.ts'
import type { LegendDraft } from '../../src-main/domain/public-version.ts'
import type { DataKind, Ground } from '../../src-main/domain/redaction.ts'
import { overlaps } from '../../src-main/domain/squeezed.ts'
import type { NumberedRedaction } from '../../src-main/documents/public-version.ts'
import { occurrencesOf, textUnits } from '../../src-main/documents/text-units.ts'
import { wordFailure } from '../../src-main/locale/errors.ts'
import { failure as refusalOf } from '../../src-main/domain/failure.ts'
import { uiPublicVersion as words } from '../../src-main/locale/ui-public-version.ts'
import { api } from '../api/client.ts'
import { type Chosen, useMarking } from './text-marking.ts'
import { useCommand } from './use-command.ts'

/** What a person does on the page of a public version. */
export function usePublicVersionWork(view: () => PublicVersionView | null, reload: () => Promise<unknown>) {
  const { run, ask, failure, isBusy } = useCommand()
  const units = computed(() => (view() ? textUnits(view()!.model) : []))
  const texts = computed(() => new Map(units.value.map(({ path, text }) => [path, text])))
  const marking = useMarking((unit) => texts.value.get(unit) ?? '')
  const { chosen } = marking
  const isRemoved = (mark: Chosen) =>
    view()!.redactions.some((other) => other.unit === mark.unit && overlaps(other, mark))
  const alike = computed(() =>
    chosen.value ? occurrencesOf(chosen.value.text, units.value).filter((mark) => !isRemoved(mark)) : [],
  )
  const editing = shallowRef<NumberedRedaction | null>(null)
  const facts = reactive<{ data: DataKind; ground: Ground; reason: string; insistence: string }>({
    data: 'phone',
    ground: { law: '', article: '', fraction: '', paragraph: '' },
    reason: '',
    insistence: '',
  })
  const report = ref('')
  const changes = ref(0)
  watch(
    view,
    (now) => {
      if (now && facts.ground.law === '') facts.ground = { ...now.grounds.confidential[0]! }
      const last = now?.redactions.at(-1)
      if (last && facts.reason === '') facts.reason = last.reason
    },
    { immediate: true },
  )
  watch(chosen, (now) => {
    if (now) editing.value = null
    if (!editing.value) facts.insistence = ''
  })

  async function act(command: Parameters<typeof run>[0]): Promise<boolean> {
    report.value = ''
    const reply = await run(command)
    if (!reply) return false
    changes.value += 1
    await reload()
    return true
  }
  const id = () => view()!.version.id
  const markOf = ({ unit, from, to, text }: { unit: string; from: number; to: number; text: string }) => ({
    unit,
    from,
    to,
    text,
  })
  const redactMarks = (some: readonly Parameters<typeof markOf>[0][], data: DataKind) =>
    act(() => api.publicVersion.redact({ ...facts, data, id: id(), marks: some.map(markOf) }))

  return {
    ...marking,
    alike,
    editing,
    facts,
    failure,
    isBusy,
    report,
    changes,
    async redact(all: boolean) {
      const mark = chosen.value
      if (!mark || !(await redactMarks(all ? alike.value : [mark], facts.data))) return
      // What was marked meanwhile stays.
      if (chosen.value === mark) marking.clear()
    },
    /** What was said of it, to be said otherwise. */
    edit(one: NumberedRedaction) {
      marking.clear()
      const { data, ground, reason, insistence } = one
      Object.assign(facts, { data, ground, reason, insistence })
      editing.value = one
    },
    async saveEdit() {
      const ids = [editing.value!.id]
      if (!(await act(() => api.publicVersion.edit({ ...facts, id: id(), ids })))) return
      editing.value = null
      facts.insistence = ''
    },
    accept: (some: readonly MarkedSuggestion[]) => redactMarks(some, some[0]!.data),
    remove: (redactionId: string) => act(() => api.publicVersion.remove({ id: id(), ids: [redactionId] })),
    dismiss(some: readonly MarkedSuggestion[]) {
      const dismissed = [...view()!.version.dismissed, ...some.map(({ key }) => key)]
      return act(() => api.publicVersion.dismiss({ id: id(), dismissed }))
    },
    restore: () => act(() => api.publicVersion.dismiss({ id: id(), dismissed: [] })),
    saveLegend: (legend: LegendDraft) => act(() => api.publicVersion.saveLegend({ id: id(), legend })),
    discard: () => run(() => api.publicVersion.discard({ id: id() })),
    async check() {
      report.value = ''
      const found = await ask(() => api.publicVersion.check({ id: id() }))
      if (!found) return
      if (found.leaks.length === 0) report.value = words.clean(found.pages)
      else failure.value = wordFailure(refusalOf('publicVersion.leaks', { leaks: found.leaks }))
    },
    async publish(leftReason: string): Promise<boolean> {
      report.value = ''
      const issued = await ask(() => api.publicVersion.publish({ id: id(), leftReason }))
      if (!issued) return false
      changes.value += 1
      await reload()
      report.value = words.clean(issued.pages)
      return true
    },
  }
}
