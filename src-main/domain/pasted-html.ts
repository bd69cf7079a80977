/** The names that programs write in Spanish; a capital after them is of the letter («Aacute»). */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bull: '•',
  middot: '·',
  hellip: '…',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  uuml: 'ü',
  ntilde: 'ñ',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Uuml: 'Ü',
  Ntilde: 'Ñ',
  iquest: '¿',
  iexcl: '¡',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  deg: '°',
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return (Object.hasOwn(entities, name) && entities[name]) || whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** What Word hides from browsers: comments, styles, and the bullets that it draws as text. */
const hidden =
  /<!--\[if !supportLists\]-->[\s\S]*?<!--\[endif\]-->|<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>|<!--[\s\S]*?-->|<(style|script|head|title)\b[\s\S]*?<\/\1>/gi
const piece = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|<[^>]*>|([^<]+)/gi
const blocks = new Set('p div li tr h1 h2 h3 h4 h5 h6 br ul ol table'.split(' '))

/**
 * The lists of a rich text as lines with a tab for each level, from the pages of the web, of word processors, and of
 * Word, which tells its levels in a style. Empty when it has no list: then its plain text says the same.
 */
export function listOfHtml(html: string): string {
  const lines: string[] = []
  let depth = 0
  let level = 0
  let text = ''
  let hasList = false
  const end = (): void => {
    const line = decoded(text).replace(/\s+/g, ' ').trim()
    if (line) lines.push('\t'.repeat(Math.max(0, level)) + line)
    text = ''
  }
  for (const [, closes, name, attributes, words] of html.replace(hidden, '').matchAll(piece)) {
    if (words !== undefined) text += words
    const tag = name?.toLowerCase() ?? ''
    if (!blocks.has(tag)) continue
    end()
    if (tag === 'ul' || tag === 'ol') depth += closes ? -1 : 1
    const word = /mso-list:[^;"']*level(\d)/i.exec(attributes ?? '')
    level = word ? Number(word[1]) - 1 : depth - 1
    hasList ||= word !== null || tag === 'li'
  }
  end()
  return hasList ? lines.join('\n') : ''
}
