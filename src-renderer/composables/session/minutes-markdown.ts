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
    const parts: string[] = []
    item.forEach((part) => {
      const text = writeBlock(part)
      if (text) parts.push(text)
    })
    const body = parts.join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`)
    if (body) items.push(marker + body)
  })
  return items.join('\n')
}

function writeInline(node: Node): string {
  const runs: Run[] = []
  node.forEach((child) => {
    const has = (name: string) => child.marks.some((mark: Mark) => mark.type.name === name)
    const text = child.type.name === 'hardBreak' ? '\n' : (child.text ?? '')
    runs.push({ text, bold: has('bold'), italic: has('italic') })
  })
  return wrap(runs, 'bold').trim().replace(/\n/g, '\\\n')
}

/** Bold around italic. Marks never touch white space, nor punctuation that would keep Markdown from seeing them. */
function wrap(runs: readonly Run[], style: keyof Style): string {
  const groups: { on: boolean; runs: Run[] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last.on === run[style]) last.runs.push(run)
    else groups.push({ on: run[style], runs: [run] })
  }
  const inner = groups.map((group) => (style === 'bold' ? wrap(group.runs, 'italic') : plain(group.runs)))
  const mark = style === 'bold' ? '**' : '*'
  return groups.reduce((done, group, index) => {
    const text = inner[index] ?? ''
    return done + (group.on ? marked(text, mark, done.at(-1) ?? '', inner[index + 1]?.[0] ?? '') : text)
  }, '')
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => run.text.replace(special, '\\$&')).join('')
}

function marked(text: string, mark: string, before: string, after: string): string {
  const [, head = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (!core) return text
  const isLoose = (char: string) => char === '' || /\s/.test(char) || punctuation.test(char)
  const opens = head !== '' || isLoose(before) || !punctuation.test(core[0] ?? '')
  const closes = tail !== '' || isLoose(after) || !punctuation.test(core.at(-1) ?? '')
  const touches = (head === '' && before === '*') || (tail === '' && after === '*' && mark === '*')
  return opens && closes && !touches ? `${head}${mark}${core}${mark}${tail}` : text
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
