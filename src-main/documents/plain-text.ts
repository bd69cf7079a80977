import type { Text } from './model.ts'

/** The words of a text without its marks; page numbers, known only on paper, say nothing. */
export function plainText(content: Text): string {
  if (typeof content === 'string') return content
  return content
    .map((inline) => ('text' in inline ? inline.text : 'redacted' in inline ? inline.redacted : ''))
    .join('')
}
