import { computed, nextTick, reactive, ref, toRaw } from 'vue'
import type { z } from 'zod'
import { wordFailure } from '../../src-main/locale/es.ts'
import { fieldName } from '../../src-main/locale/failure-fields.ts'
import { joined } from '../../src-main/locale/grammar.ts'
import { ui } from '../../src-main/locale/ui.ts'
import type { Failure } from '../../src-main/domain/failure.ts'

type Issue = z.core.$ZodIssue

/** An issue of the schema, said with the words of the refusal that the server would give. */
function wordIssue(issue: Issue): string {
  const field = String(issue.path.findLast((part) => typeof part === 'string') ?? '')
  const reason = issue.code === 'too_big' ? 'tooLong' : isMissing(issue) ? 'missing' : 'format'
  const limit = issue.code === 'too_big' ? Number(issue.maximum) : null
  const failure: Failure = { code: 'input.invalid', params: { field, reason, limit } }
  return wordFailure(failure)
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'too_small' || issue.input === '' || issue.input === undefined || issue.input === null
}

/** Path of a field as the template names it: `letterhead.lines`. */
type Errors = Readonly<Record<string, string>>

/** Takes the person to the first field that has something wrong. */
export function focusFirstError(): void {
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

/** What is wrong with each field, by its path. */
export function wordIssues(issues: readonly Issue[]): Errors {
  return Object.fromEntries([...issues].reverse().map((issue) => [issue.path.join('.'), wordIssue(issue)]))
}

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)

/**
 * A draft checked by the same schema as the command that will carry it. Errors appear when it is submitted, and go
 * as they are corrected.
 */
export function useForm<S extends z.ZodType, D extends object>(schema: S, initial: () => D) {
  const draft = reactive(structuredClone(initial())) as D
  const clean = ref(JSON.stringify(draft))
  const wasSubmitted = ref(false)
  /** What is written here and was also written in another window; empty when nothing is. */
  const clash = ref('')

  // Through the proxy, so that every field that is read is followed.
  const result = computed(() => schema.safeParse(draft, { reportInput: true }))
  const errors = computed<Errors>(() => {
    if (!wasSubmitted.value || result.value.success) return {}
    return wordIssues(result.value.error.issues)
  })
  const isDirty = computed(() => JSON.stringify(draft) !== clean.value)

  function reset(value: D = initial()) {
    Object.assign(draft, structuredClone(toRaw(value)))
    clean.value = JSON.stringify(draft)
    wasSubmitted.value = false
    clash.value = ''
  }

  /** What another window wrote is taken up; what is being written here stays over it, field by field. */
  function follow(next: D) {
    const before = JSON.parse(clean.value) as D
    const changed = (Object.keys(next) as (keyof D & string)[]).filter((one) =>
      differ(next[one], before[one]),
    )
    const own = changed.filter((one) => differ(draft[one], before[one]))
    for (const field of changed) if (!own.includes(field)) draft[field] = structuredClone(toRaw(next[field]))
    clean.value = JSON.stringify({ ...before, ...next })
    const both = own.filter((one) => differ(draft[one], next[one]))
    if (both.length > 0) clash.value = ui.clash(joined(both.map(fieldName)))
  }

  /** Calls `send` with what the schema made of the draft. Null from it means refused: the draft is still unsaved. */
  async function submit(send: (value: z.output<S>) => Promise<unknown>): Promise<boolean> {
    wasSubmitted.value = true
    const parsed = result.value
    if (!parsed.success) {
      void nextTick(focusFirstError)
      return false
    }
    // What is typed while it is on its way is still unsaved.
    const sent = JSON.stringify(draft)
    const reply = await send(parsed.data)
    if (reply === null) return false
    clean.value = sent
    wasSubmitted.value = false
    clash.value = ''
    return true
  }

  return { draft, errors, isDirty, clash, submit, reset, follow }
}
