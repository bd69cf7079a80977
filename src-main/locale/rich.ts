/** A run of a sentence of paper; the number of a page is only known by who lays it out. */
export type Run =
  | { readonly text: string; readonly bold?: true }
  | { readonly page: 'current' | 'total'; readonly words?: true; readonly bold?: true }

export function strong(text: string): Run {
  return { text, bold: true }
}

/** A sentence whose values may be runs: rich`siendo las ${strong(hour)} del día`. Plain neighbours become one run. */
export function rich(
  strings: TemplateStringsArray,
  ...values: readonly (string | Run | readonly Run[])[]
): readonly Run[] {
  const runs: Run[] = []
  const add = (run: Run) => {
    const last = runs.at(-1)
    if ('text' in run && run.text === '') return
    if (last && 'text' in last && 'text' in run && last.bold === run.bold)
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  strings.forEach((text, index) => {
    add({ text })
    const value = values[index]
    if (value === undefined) return
    if (typeof value === 'string') add({ text: value })
    else if ('length' in value) value.forEach(add)
    else add(value)
  })
  return runs
}
