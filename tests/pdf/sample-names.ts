import type { Block, DocumentModel } from '../../src-main/documents/model.ts'
import { minutes } from './sample-models.ts'

/** Names whose letters a face lacks, or draws with the glyph of another letter. */
export const namesOfPeoples: readonly (readonly [language: string, name: string])[] = [
  ['Nahuatl', 'Nāhuatlahtōlli, Tlatoꞌani, Ꞌamatl'],
  ['Kʼicheʼ and Maya', 'Bʼalam Chʼoꞌl Kʼicheʼ, Uayeb’ Tza’'],
  ['Mazahua and Otomi', 'a̲tja̲ jñatjo, Ñähñu u̲'],
  ['Zapotec and Mixe', "Ẍa̱m x̱ab ȳ, ayöök, Tu'uk"],
  ['Cora and Huichol', 'naayarite tyɨ, Kuꞌuri ʔ'],
  ['decomposed Spanish', 'Concepcio\u0301n Nu\u0301n\u0303ez Agu\u0308ero'],
  ['several marks', 'ṓ q̃́ ǭ í̱ i̱ j̄ ä̱'],
]

/** A paper that says that in each of its faces. */
export const saying = (text: string): DocumentModel => {
  const blocks: Block[] = [
    { type: 'title', text, subtitle: text },
    { type: 'paragraph', style: 'text', content: [{ text }, { text, bold: true }, { text, italic: true }] },
    { type: 'agreement', label: text, key: text, text, fields: [{ label: text, value: text }] },
    {
      type: 'table',
      columns: [{ header: text, width: 1, align: 'right' }],
      groups: [{ caption: text, rows: [[[{ text }]]] }],
      result: text,
    },
  ]
  return { ...minutes, title: text, subject: text, author: text, blocks }
}
