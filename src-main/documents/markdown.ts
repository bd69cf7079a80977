import { Lexer, type Token, type Tokens } from 'marked'
import { hourMark } from '../domain/agenda.ts'
import type { Block, Inline, Inlines, ListItem } from './model.ts'
import { plainText } from './plain-text.ts'

type Text = Extract<Inline, { readonly text: string }>
type Style = Omit<Text, 'text'>

const deepestList = 4

/** Minutes text as blocks of paper. It never says less than was written: what Markdown would hide is printed as it is. */
export function markdownBlocks(markdown: string): Block[] {
  if (tooNested.test(markdown)) return asWritten(markdown)
  try {
    return lex(markdown).flatMap((token) => {
      const blocks = blocksOf(token, 'text')
      return lettersOf(blocks) === letters(decode(token.raw)) ? blocks : asWritten(token.raw)
    })
  } catch (error) {
    // Nesting too deep for the lexer: a stack overflow is a RangeError.
    if (!(error instanceof RangeError)) throw error
    return asWritten(markdown)
  }
}

/** The same in one run, where there is no room for blocks: its paragraphs are lines. */
export function markdownInlines(markdown: string): Inlines {
  const runs = markdownBlocks(markdown).flatMap((block, index) => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    ...runsOf(block),
  ])
  return merged(runs)
}

/** What marked takes for the emphasis of one paragraph grows with the product of its marks and its length. */
const costliest = 2_000_000
const marks = /[*_`~[\]<@\\]|www\.|http/g

/** Quotes and lists one inside the other on one line, deeper than anybody writes: each level costs marked the rest. */
const tooNested = /^[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+){16,}/m

/** Blocks by marked; a paragraph with too many marks to be prose is left as it was written. */
function lex(markdown: string): Token[] {
  const lexer = new Lexer({ gfm: true })
  const tokens = lexer.blockTokens(markdown, [])
  for (const { src, tokens: inner } of lexer.inlineQueue) {
    const count = src.match(marks)?.length ?? 0
    if (count * src.length <= costliest) lexer.inlineTokens(src, inner)
    else inner.push({ type: 'text', raw: src, text: src, escaped: false })
  }
  return tokens
}

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

function lettersOf(blocks: readonly Block[]): string {
  return letters(blocks.map(textOf).join(''))
}

function textOf(block: Block): string {
  if (block.type === 'paragraph') return plainText(block.content)
  if (block.type === 'list') return block.items.map(itemText).join('')
  if (block.type !== 'table') return ''
  const cells = block.groups.flatMap((group) => group.rows.flat().map(plainText))
  return [...block.columns.map((column) => column.header), ...cells].join('')
}

function itemText(item: ListItem): string {
  return plainText(item.content) + (item.items ?? []).map(itemText).join('')
}

function asWritten(raw: string): Block[] {
  return decode(raw)
    .split(/\n[ \t]*\n/)
    .flatMap((text) => paragraph([{ text }], 'plain'))
}

function paragraph(content: readonly Text[], style: 'text' | 'plain'): Block[] {
  const runs = withoutHour(content)
  return plainText(runs).trim() === '' ? [] : [{ type: 'paragraph', style, content: runs }]
}

/** The hour mark serves who writes; the paper has its own hours. */
function withoutHour(content: readonly Text[]): Text[] {
  const [first, ...rest] = content
  if (!first) return []
  const text = first.text.trimStart().replace(hourMark, '')
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

function blocksOf(token: Token, style: 'text' | 'plain'): Block[] {
  switch (token.type) {
    case 'space':
    case 'hr':
      return []
    case 'paragraph':
    case 'text':
      return paragraph(inlinesOf(token), style)
    case 'heading':
      return paragraph(merged(inlinesOf(token).map((run) => ({ ...run, bold: true }))), 'plain')
    case 'blockquote':
      return (token.tokens ?? []).flatMap((inner) => blocksOf(inner, 'plain'))
    case 'code':
      return paragraph([{ text: (token as Tokens.Code).text }], 'plain')
    case 'list':
      return listBlocks(token as Tokens.List)
    case 'table':
      return [tableOf(token as Tokens.Table)]
    default:
      return paragraph([{ text: decode(token.raw).trim() }], style)
  }
}

/** A list that does not begin at one keeps its numbers as text: paper numbers its own lists from one. */
function listBlocks(list: Tokens.List): Block[] {
  const start = Number(list.start)
  if (!list.ordered || start === 1)
    return [{ type: 'list', ordered: list.ordered, items: list.items.flatMap((item) => itemsOf(item, 1)) }]
  return list.items.flatMap((item, index) => {
    const [own, ...others] = itemsOf(item, 1)
    const numbered = merged([{ text: `${start + index}. ` }, ...((own?.content ?? []) as readonly Text[])])
    const inner = [...(own?.items ?? []), ...others]
    return [
      ...paragraph(numbered, 'plain'),
      ...(inner.length > 0 ? [{ type: 'list', ordered: false, items: inner } as const] : []),
    ]
  })
}

/** The item; beyond the deepest level its inner items follow it instead of going further in. */
function itemsOf(item: Tokens.ListItem, depth: number): ListItem[] {
  const content: Text[] = []
  const inner: ListItem[] = []
  let isMarked = false
  for (const token of item.tokens) {
    if (token.type === 'list')
      inner.push(...(token as Tokens.List).items.flatMap((child) => itemsOf(child, depth + 1)))
    else if (token.type === 'checkbox') content.push({ text: `${token.raw.trim()} ` })
    else {
      const apart = content.length > 0 && !isMarked
      const runs = blocksOf(token, 'plain').flatMap((block) => [{ text: '\n' }, ...runsOf(block)])
      content.push(...(apart ? runs : runs.slice(1)))
    }
    isMarked = token.type === 'checkbox'
  }
  const own: ListItem = { content: withoutHour(merged(content)) }
  if (inner.length === 0) return [own]
  return depth < deepestList ? [{ ...own, items: inner }] : [own, ...inner]
}

function runsOf(block: Block): readonly Text[] {
  return block.type === 'paragraph' ? (block.content as readonly Text[]) : [{ text: textOf(block) }]
}

function tableOf(table: Tokens.Table): Block {
  return {
    type: 'table',
    columns: table.header.map((cell, index) => ({
      header: plainText(inlines(cell.tokens, {})),
      width: 1,
      align: table.align[index] === 'right' ? 'right' : 'left',
    })),
    groups: [{ caption: null, rows: table.rows.map((row) => row.map((cell) => inlines(cell.tokens, {}))) }],
    result: null,
  }
}

function inlinesOf(token: Token): Text[] {
  if ('tokens' in token && token.tokens) return inlines(token.tokens, {})
  return [{ text: decode(token.raw) }]
}

function inlines(tokens: readonly Token[], style: Style): Text[] {
  return merged(tokens.flatMap((token) => inline(token, style)))
}

function inline(token: Token, style: Style): Text[] {
  const said = (text: string): Text[] => (text === '' ? [] : [{ text, ...style }])
  const inner = (extra: Style) =>
    inlines(token.type === 'text' || !('tokens' in token) ? [] : (token.tokens ?? []), { ...style, ...extra })
  switch (token.type) {
    case 'text':
      if ('tokens' in token && token.tokens) return inlines(token.tokens, style)
      return said(oneLine(decode((token as Tokens.Text).text)))
    case 'escape':
      return said((token as Tokens.Escape).text)
    case 'codespan':
      return said(decode((token as Tokens.Codespan).text))
    case 'br':
      return said('\n')
    case 'strong':
      return inner({ bold: true })
    case 'em':
      return inner({ italic: true })
    case 'del':
      return [...said('~~'), ...inner({}), ...said('~~')]
    case 'link': {
      const { href, text, raw } = token as Tokens.Link
      return [...inner({}), ...said(raw.startsWith('[') && href !== text ? ` (${decode(href)})` : '')]
    }
    default:
      return said(decode(token.raw))
  }
}

/** Line feeds inside a paragraph are spaces. */
function oneLine(text: string): string {
  const lines = text.split('\n')
  const last = lines.length - 1
  return lines
    .map((line, index) => {
      const start = index > 0 ? line.trimStart() : line
      return index < last ? start.trimEnd() : start
    })
    .join(' ')
}

/** Neighbours of the same style are one run. */
function merged(runs: readonly Text[]): Text[] {
  const out: Text[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic)
      out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }))

/** The editor writes & < > as entities. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name) return named.get(String(name).toLowerCase()) ?? whole
    const code = dec ? Number(dec) : Number.parseInt(hex, 16)
    const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : whole
  })
}
