import type { JSONContent } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { Lexer, type Token, type Tokens } from 'marked'
import { hourMark } from '../../../src-main/domain/agenda.ts'

/** Marks, lists and hours of the minutes: what their Markdown can say. Anything else is kept as plain text. */
type Style = { readonly bold: boolean; readonly italic: boolean }
type Run = Style & { readonly text: string }

const punctuation = /[\p{P}\p{S}]/u
const special = /[\\*_`[\]<~]/g
const lineStart = /^(\s*)([#>|=:+-]|\d{1,9}[.)])/

// --- writing

/** Nodes are immutable: a paragraph that did not change is not written again. */
const written = new WeakMap<Node, string>()

/** The document as Markdown. */
export function writeMarkdown(doc: Node): string {
  const blocks: string[] = []
  doc.forEach((node) => {
    const text = writeBlock(node)
    if (text) blocks.push(text)
  })
  return blocks.join('\n\n')
}

function writeBlock(node: Node): string {
  const known = written.get(node)
  if (known !== undefined) return known
  const text = node.type.name === 'paragraph' ? writeParagraph(node) : writeList(node)
  written.set(node, text)
  return text
}

function writeParagraph(node: Node): string {
  const text = writeInline(node)
  if (!text) return ''
  const { hour } = node.attrs as { hour: string | null }
  return hour ? `[${hour}] ${text}` : text.replace(lineStart, '$1\\$2').replace(/\\(\d+)([.)])/, '$1\\$2')
}

function writeList(list: Node): string {
  const items: string[] = []
  list.forEach((item) => {
    const marker =
      list.type.name === 'orderedList' ? `${Number(list.attrs.start ?? 1) + items.length}. ` : '- '
    let text = ''
    item.forEach((part) => {
      const own = writeBlock(part)
      if (own) text += (text === '' ? '' : followsTightly(part) ? '\n' : '\n\n') + own
    })
    const body = text.replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`)
    if (body) items.push(marker + body)
  })
  return items.join('\n')
}

/** A numbered list that does not begin with 1 needs the blank line, or it would read as text. */
function followsTightly(part: Node): boolean {
  return (
    part.type.name === 'bulletList' || (part.type.name === 'orderedList' && (part.attrs.start ?? 1) === 1)
  )
}

function writeInline(node: Node): string {
  const runs: Run[] = []
  node.forEach((child) => {
    const has = (name: string) => child.marks.some((mark: Mark) => mark.type.name === name)
    const text = child.type.name === 'hardBreak' ? '\n' : (child.text ?? '')
    runs.push({ text, bold: has('bold'), italic: has('italic') })
  })
  const apart = merged(merged(runs).map(withoutItalicsThatTouch))
  return apart
    .map((run, index) => marked(run, apart[index - 1]?.text.at(-1) ?? '', apart[index + 1]?.text[0] ?? ''))
    .join('')
    .trim()
    .replace(/\n/g, '\\\n')
}

function merged(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic)
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

/** Two marks without a space between them would be one row of asterisks: there the italics give way. */
function withoutItalicsThatTouch(run: Run, index: number, runs: readonly Run[]): Run {
  const isMarked = (other: Run | undefined) => other !== undefined && (other.bold || other.italic)
  const before = runs[index - 1]
  const after = runs[index + 1]
  const touches =
    (isMarked(before) && /\S$/.test(before?.text ?? '') && /^\S/.test(run.text)) ||
    (isMarked(after) && /^\S/.test(after?.text ?? '') && /\S$/.test(run.text))
  return touches ? { ...run, italic: false } : run
}

/** Marks never touch white space, nor punctuation that would keep Markdown from seeing them. */
function marked({ text, bold, italic }: Run, before: string, after: string): string {
  const escaped = text.replace(special, '\\$&')
  const [, head = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(escaped) ?? []
  const mark = (bold ? '**' : '') + (italic ? '*' : '')
  if (!mark || !core) return escaped
  const isLoose = (char: string) => char === '' || /\s/.test(char) || punctuation.test(char)
  const opens = head !== '' || isLoose(before) || !punctuation.test(core[0] ?? '')
  const closes = tail !== '' || isLoose(after) || !punctuation.test(core.at(-1) ?? '')
  return opens && closes ? `${head}${mark}${core}${mark}${tail}` : escaped
}

// --- reading

/** Markdown as the editor's document. */
export function readMarkdown(markdown: string): JSONContent {
  const content = new Lexer({ gfm: true }).lex(markdown).flatMap(readBlock)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function readBlock(token: Token): JSONContent[] {
  if (token.type === 'space' || token.type === 'hr') return []
  if (token.type === 'list') return [readList(token as Tokens.List)]
  if (token.type === 'paragraph' || token.type === 'text')
    return [readParagraph((token as Tokens.Paragraph).text)]
  if (token.type === 'heading')
    return [paragraph(readInline(Lexer.lexInline(token.text as string), { bold: true, italic: false }))]
  if (token.type === 'blockquote') return ((token as Tokens.Blockquote).tokens ?? []).flatMap(readBlock)
  return token.raw
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => paragraph([{ type: 'text', text: line }]))
}

function readParagraph(source: string): JSONContent {
  const hour = hourMark.exec(source)?.[1] ?? null
  const rest = hour ? source.replace(hourMark, '') : source
  return paragraph(readInline(Lexer.lexInline(rest), { bold: false, italic: false }), hour)
}

function paragraph(content: JSONContent[], hour: string | null = null): JSONContent {
  return { type: 'paragraph', attrs: { hour }, ...(content.length > 0 ? { content } : {}) }
}

function readList(list: Tokens.List): JSONContent {
  const items = list.items.map((item) => {
    const content = item.tokens.flatMap(readBlock)
    const starts = content[0]?.type === 'paragraph'
    return { type: 'listItem', content: starts ? content : [paragraph([]), ...content] }
  })
  return list.ordered
    ? { type: 'orderedList', attrs: { start: Number(list.start) || 1 }, content: items }
    : { type: 'bulletList', content: items }
}

function readInline(tokens: readonly Token[], style: Style): JSONContent[] {
  return tokens.flatMap((token) => {
    if (token.type === 'br') return [{ type: 'hardBreak' }]
    if (token.type === 'strong') return readInline((token as Tokens.Strong).tokens, { ...style, bold: true })
    if (token.type === 'em') return readInline((token as Tokens.Em).tokens, { ...style, italic: true })
    if (token.type === 'escape') return styled((token as Tokens.Escape).text, style)
    return styled(token.raw.replace(/\n/g, ' '), style)
  })
}

function styled(text: string, { bold, italic }: Style): JSONContent[] {
  if (!text) return []
  const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])]
  return [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }]
}
