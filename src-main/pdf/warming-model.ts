import type { DocumentModel, Inlines } from '../documents/model.ts'

const letters =
  'abcdefghijklmnñopqrstuvwxyz áéíóúü ABCDEFGHIJKLMNÑOPQRSTUVWXYZ ÁÉÍÓÚ 0123456789 .,;:«»()—·/-¿?¡!'
const inAllFaces: Inlines = [
  { text: letters },
  { text: ` ${letters}`, bold: true },
  { text: ` ${letters}`, italic: true },
]

/** Every letter in every face: what fonts and compiler do only once is done before the first real document. */
export const warmingModel: DocumentModel = {
  kind: 'minutes',
  language: 'es-MX',
  title: '',
  subject: '',
  author: '',
  createdAt: '2000-01-01T00:00:00.000Z' as DocumentModel['createdAt'],
  frame: {
    layout: 'bound',
    letterhead: { logo: null, logoAlt: '', name: letters, lines: [letters] },
    runningHead: { left: '', right: '' },
    margin: [],
    rubrics: null,
    footer: { lines: [inAllFaces], qr: 'A/1/0' },
    watermark: null,
    blankMark: null,
  },
  blocks: [
    { type: 'title', text: letters, subtitle: letters },
    { type: 'heading', level: 2, text: letters },
    { type: 'paragraph', style: 'text', content: inAllFaces },
    {
      type: 'table',
      columns: [{ header: letters, width: 1, align: 'left' }],
      groups: [{ caption: letters, rows: [[inAllFaces]] }],
      result: letters,
    },
  ],
}
