/** What keeps a table from being read, or how something in it was taken; where, as a person finds it there. */
export type ImportRemark = {
  readonly kind: (typeof problems)[number] | (typeof notices)[number]
  /** Counted from one, and the head of its column or its letter. */
  readonly row: number | null
  readonly column: string
  readonly text: string
}

const problems = [
  'noMonths',
  'noYear',
  'oneColumn',
  'repeatedMonth',
  'notAMark',
  'markWithoutMonth',
  'noName',
  'longText',
  'notAWeight',
  'shortRow',
  'mergedNames',
  'outsidePlan',
  'tooMany',
  'noRows',
] as const
const notices = [
  'mergedMarks',
  'english',
  'twoHeads',
  'wideMonth',
  'skippedColumn',
  'skippedTotal',
  'noMarks',
] as const

const told: ReadonlySet<string> = new Set(notices)

/** It is told, and the table can be read all the same. */
export function isNotice({ kind }: ImportRemark): boolean {
  return told.has(kind)
}

/** `row` and what names the column, both counted from zero. */
export type Tell = (kind: ImportRemark['kind'], row?: number | null, column?: string, text?: string) => void
