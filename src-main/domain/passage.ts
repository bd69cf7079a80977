import { fold } from './text.ts'

/**
 * A passage that a person may word: text with fields by name. `{campo}` is a value, with a capital initial when the name
 * has one; `[, en {campo}]` is left out when a field of it has no value, and `[…|…]` says something else then; `**…**` is
 * bold. Each mark doubled is itself: `{{`, `}}`, `[[`, `]]`, `||` and `****`.
 */
export type Part =
  | { readonly type: 'text'; readonly text: string; readonly isBold: boolean }
  | PassageField
  | { readonly type: 'optional'; readonly parts: readonly Part[]; readonly otherwise: readonly Part[] }

export type PassageField = {
  readonly type: 'field'
  /** In lower case, as it is known. */
  readonly name: string
  readonly isCapital: boolean
  readonly isBold: boolean
  /** Where it stands in the text. */
  readonly at: number
}

export type SyntaxReason =
  | 'unclosedBrace'
  | 'strayBrace'
  | 'emptyField'
  | 'fieldName'
  | 'unclosedOption'
  | 'strayOption'
  | 'nestedOption'
  | 'idleOption'
  | 'unclosedBold'

/** What cannot be read, and where. */
export type SyntaxProblem = { readonly reason: SyntaxReason; readonly word: string; readonly at: number }
export type Passage = { readonly parts: readonly Part[]; readonly problem: SyntaxProblem | null }

/** Own texts of a body stand apart from the fields of the program: a new field never takes the name of one. */
export const ownTextMark = 'texto:'

const token = /\{\{|\}\}|\[\[|\]\]|\|\||\*{4}|\*\*|\{[^{}\n]*\}?|[}[\]|]|[^{}[\]|*]+|\*/gu
const fieldName = /^(texto:)?(\p{L})[\p{L}\p{N}_]*$/iu

class Refusal extends Error {
  readonly problem: SyntaxProblem
  constructor(problem: SyntaxProblem) {
    super(problem.reason)
    this.problem = problem
  }
}

const refuse = (reason: SyntaxReason, word: string, at: number): never => {
  throw new Refusal({ reason, word, at })
}

/** The parts of a passage up to the first thing in it that cannot be read. */
export function parsePassage(source: string): Passage {
  const reader = new PassageReader(source)
  try {
    reader.read()
    return { parts: reader.parts, problem: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { parts: reader.parts, problem: error.problem }
  }
}

class PassageReader {
  readonly parts: Part[] = []
  readonly #source: string
  #into: Part[] = this.parts
  /** The option that is being read, where it begins and whether it began in bold. */
  #option: { readonly parts: Part[]; readonly otherwise: Part[]; at: number; isBold: boolean } | null = null
  #isBold = false
  #boldAt = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): void {
    for (const { 0: found, index } of this.#source.matchAll(token)) this.#take(found, index)
    if (this.#option) refuse('unclosedOption', this.#from(this.#option.at), this.#option.at)
    if (this.#isBold) refuse('unclosedBold', this.#from(this.#boldAt), this.#boldAt)
  }

  #take(found: string, at: number): void {
    if (found === '**') {
      this.#isBold = !this.#isBold
      this.#boldAt = at
    } else if (found === '[') this.#open(at)
    else if (found === ']') this.#close(at)
    else if (found === '|' && this.#option) this.#turn(at)
    else if (found === '}') refuse('strayBrace', found, at)
    else if (found.startsWith('{') && found !== '{{') this.#field(found, at)
    else this.#text(/^([{}[\]|])\1$/.test(found) ? found[0]! : found === '****' ? '**' : found)
  }

  #text(text: string): void {
    const last = this.#into.at(-1)
    if (last?.type === 'text' && last.isBold === this.#isBold)
      this.#into[this.#into.length - 1] = { ...last, text: last.text + text }
    else this.#into.push({ type: 'text', text, isBold: this.#isBold })
  }

  #field(found: string, at: number): void {
    if (!found.endsWith('}')) refuse('unclosedBrace', this.#from(at), at)
    const written = found.slice(1, -1).trim()
    if (written === '') refuse('emptyField', found, at)
    const initial = fieldName.exec(written)?.[2] ?? refuse('fieldName', found, at)
    const name = written.toLocaleLowerCase('es-MX')
    const isCapital = initial !== initial.toLocaleLowerCase('es-MX')
    this.#into.push({ type: 'field', name, isCapital, isBold: this.#isBold, at })
  }

  #open(at: number): void {
    if (this.#option) refuse('nestedOption', this.#from(at), at)
    this.#option = { parts: [], otherwise: [], at, isBold: this.#isBold }
    this.#into = this.#option.parts
  }

  #turn(at: number): void {
    const option = this.#option!
    if (this.#into === option.otherwise) refuse('strayOption', '|', at)
    if (this.#isBold !== option.isBold) refuse('unclosedBold', this.#from(this.#boldAt), this.#boldAt)
    this.#into = option.otherwise
  }

  #close(at: number): void {
    const option = this.#option ?? refuse('strayOption', ']', at)
    if (this.#isBold !== option.isBold) refuse('unclosedBold', this.#from(this.#boldAt), this.#boldAt)
    const { parts, otherwise } = option
    if (!parts.some(({ type }) => type === 'field')) refuse('idleOption', this.#from(option.at), option.at)
    this.#option = null
    this.#into = this.parts
    this.parts.push({ type: 'optional', parts, otherwise })
  }

  /** The first words from there, to be found by eye. */
  #from(at: number): string {
    return this.#source
      .slice(at, at + 24)
      .split('\n')[0]!
      .trim()
  }
}

/** Every field of a passage, those of its options included; `always` leaves out what may not be printed. */
export function fieldsOf(parts: readonly Part[], which: 'all' | 'always' = 'all'): PassageField[] {
  return parts.flatMap((part) => {
    if (part.type === 'field') return [part]
    if (part.type === 'text' || which === 'always') return []
    return [...fieldsOf(part.parts), ...fieldsOf(part.otherwise)]
  })
}

/** Line and column of a place in a text, from one. */
export function placeIn(source: string, at: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, at).split('\n')
  return { line: before.length, column: [...before.at(-1)!].length + 1 }
}

/** The known name that was probably meant; null when none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = fold(name)
  const most = Math.max(2, Math.floor(wanted.length / 3))
  let best: { readonly name: string; readonly far: number } | null = null
  for (const one of known) {
    const far = distance(wanted, fold(one))
    if (far <= most && (best === null || far < best.far)) best = { name: one, far }
  }
  return best?.name ?? null
}

/** Letters to change, add or take out to go from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
