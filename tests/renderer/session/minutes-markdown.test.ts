import { getSchema, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hourStamp } from '../../../src-renderer/composables/session/hour-stamp.ts'
import { readMarkdown, writeMarkdown } from '../../../src-renderer/composables/session/minutes-markdown.ts'

const schema = getSchema([
  StarterKit,
  hourStamp(
    () => null,
    () => [],
  ),
])
const write = (json: JSONContent) => writeMarkdown(schema.nodeFromJSON(json))
const again = (markdown: string) => write(readMarkdown(markdown))
const paragraph = (text: string, hour: string | null = null) => ({
  type: 'paragraph',
  attrs: { hour },
  content: [{ type: 'text', text }],
})
const plain = (json: JSONContent): string =>
  (json.text ?? '') + (json.content ?? []).map(plain).join(json.type === 'doc' ? '\n' : '')

describe('the minutes as Markdown', () => {
  it.each([
    ['an hour before its paragraph', '[10:31] La **Contraloría Municipal** ofrece cubrir la medición.'],
    ['bold, italics and both', 'Con **negritas**, *cursivas* y ***ambas***.'],
    ['a list', '- Una\n- Otra **fuerte**\n- Tercera'],
    ['a numbered list with one inside', '1. Una\n2. Otra\n   - dentro\n   - también'],
    ['two paragraphs', '[09:05] Primero.\n\nSegundo, sin hora.'],
    ['a line break', 'Arriba\\\nabajo'],
    ['nothing', ''],
  ])('keeps %s', (_, markdown) => {
    expect(again(markdown)).toBe(markdown)
  })

  it('reads the hour as the attribute of the paragraph and not as its text', () => {
    expect(readMarkdown('[10:31] Se vota.').content).toEqual([
      { type: 'paragraph', attrs: { hour: '10:31' }, content: [{ type: 'text', text: 'Se vota.' }] },
    ])
  })

  it('does not take for an hour the one that somebody typed', () => {
    const written = write({ type: 'doc', content: [paragraph('[10:31] citado')] })
    expect(readMarkdown(written).content?.[0]).toMatchObject({ attrs: { hour: null } })
    expect(plain(readMarkdown(written))).toBe('[10:31] citado')
  })

  it('keeps as words what the editor has no form for', () => {
    const html = plain(readMarkdown('<script>alert(1)</script>'))
    expect(html).toContain('alert(1)')
    expect(plain(readMarkdown('# Título\n\n> cita\n\n[liga](http://x.mx)'))).toContain('liga')
  })

  it('lets the space beside bold words stand outside of the marks', () => {
    const content = [
      { type: 'text', text: 'La ' },
      { type: 'text', text: ' Contraloría ', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'dice' },
    ]
    const written = write({ type: 'doc', content: [{ type: 'paragraph', content }] })
    expect(written).toBe('La  **Contraloría** dice')
  })

  it('gives back every text that can be typed in a paragraph', () => {
    const typed = fc
      .string({ unit: fc.constantFrom(...'ab1 .,*_`[]()<>#-+~|\\!«»&:=/0'), minLength: 1, maxLength: 40 })
      .map((text) => text.trim().replace(/\s+/g, ' '))
      .filter((text) => text !== '')
    fc.assert(
      fc.property(typed, fc.option(fc.constantFrom('00:00', '10:31', '23:59')), (text, hour) => {
        const doc = readMarkdown(write({ type: 'doc', content: [paragraph(text, hour)] }))
        expect(doc.content).toHaveLength(1)
        expect(doc.content?.[0]?.attrs?.hour ?? null).toBe(hour)
        expect(plain(doc)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives back the marks of every word', () => {
    const style = fc.constantFrom<readonly string[]>([], ['bold'], ['italic'], ['bold', 'italic'])
    const word = fc.tuple(fc.constantFrom('La', '«Cultura»', 'eje,', '(anexo)', 'a*b', '3.5', 'n_o'), style)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const content = words.map(([text, marks], index) => ({
          type: 'text',
          text: index < words.length - 1 ? `${text} ` : text,
          ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
        }))
        const read = readMarkdown(write({ type: 'doc', content: [{ type: 'paragraph', content }] }))
        expect(letters(read)).toEqual(letters({ content: [{ content }] }))
      }),
      { numRuns: 2000 },
    )
  })
})

/** Each letter with its marks; those of white space cannot be seen. */
function letters(doc: JSONContent): string[] {
  return (doc.content?.[0]?.content ?? []).flatMap((part) => {
    const marks = (part.marks ?? []).map(({ type }) => type).sort()
    return [...(part.text ?? '').replace(/\s/g, '')].map((letter) => `${letter} ${marks.join(' ')}`)
  })
}
