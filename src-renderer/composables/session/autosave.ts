import { onBeforeUnmount, reactive, ref, toRaw, watch } from 'vue'
import type { z } from 'zod'
import { wordFailure } from '../../../src-main/locale/errors.ts'

const quiet = 450

/** A form without a button: each change is sent a moment later, once the schema accepts it. */
export function useAutosave<S extends z.ZodType, D extends object>(
  schema: S,
  initial: () => D,
  send: (value: z.output<S>) => Promise<unknown>,
) {
  const draft = reactive(structuredClone(initial())) as D
  const errors = ref<Readonly<Record<string, string>>>({})
  let known = JSON.stringify(initial())
  let timer: ReturnType<typeof setTimeout> | null = null

  function flush(): void {
    if (timer) clearTimeout(timer)
    timer = null
    const parsed = schema.safeParse(structuredClone(toRaw(draft)))
    errors.value = parsed.success
      ? {}
      : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), wordIssue(issue)]))
    const text = JSON.stringify(draft)
    if (!parsed.success || text === known) return
    known = text
    void send(parsed.data)
  }

  watch(draft, () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(flush, quiet)
  })
  watch(initial, (value) => {
    const text = JSON.stringify(value)
    if (timer || text === known) return
    known = text
    Object.assign(draft, structuredClone(value))
  })
  onBeforeUnmount(flush)
  return { draft, errors, flush }
}

function wordIssue(issue: z.core.$ZodIssue): string {
  const field = String(issue.path.at(-1) ?? '')
  const reason = issue.code === 'too_big' ? 'tooLong' : issue.code === 'too_small' ? 'missing' : 'format'
  const limit = issue.code === 'too_big' ? Number(issue.maximum) : null
  return wordFailure({ code: 'input.invalid', params: { field, reason, limit } })
}
