import type { Block, Inlines } from './model.ts'

/** A paragraph of the text of an acta. */
export function said(text: string): Block {
  return run([{ text }])
}

export function run(content: Inlines): Block {
  return { type: 'paragraph', style: 'text', content }
}

/** Ragged, as data are set; none when there is nothing to say. */
export function plain(content: Inlines): Block[] {
  return content.length > 0 ? [{ type: 'paragraph', style: 'plain', content }] : []
}

/** In small type: what is said of what stands beside it. */
export function note(text: string): Block {
  return { type: 'paragraph', style: 'note', content: [{ text }] }
}

/** A passage in small type; none when the body left it empty. */
export function noted(content: Inlines): Block[] {
  return content.length > 0 ? [{ type: 'paragraph', style: 'note', content }] : []
}

export function cell(text: string | number): Inlines {
  return [{ text: String(text) }]
}

export function section(text: string): Block {
  return { type: 'heading', level: 2, text }
}

export function subsection(text: string): Block {
  return { type: 'heading', level: 3, text }
}
