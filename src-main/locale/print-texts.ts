import type { BrokenReason } from '../domain/print-job.ts'
import { count } from './count.ts'

const reasons: Record<BrokenReason, string> = {
  missing: 'ya no está en el archivo de datos',
  password: 'pide una contraseña para abrirse',
  damaged: 'está dañado y no se puede leer',
  unsupported: 'no es un PDF ni una imagen PNG o JPEG',
  tooLarge: 'es una imagen demasiado grande',
}

/** «está dañado y no se puede leer»: after the name of a file. */
export const brokenReason = (reason: BrokenReason): string => reasons[reason]

/** What is said of papers that are printed together. */
export const printTexts = {
  /** Stamped on the leaf; the number goes in the place of `#`. */
  folio: 'Folio #',
  title: 'Imprimir juntos',
  text: 'Se unen en un solo archivo, en este orden; los originales no cambian.',
  ofSession: (key: string) => `Expediente de la sesión ${key}`,
  several: (amount: number) => count(amount, 'documento', 'documentos'),
  order: 'Documentos, en el orden en que se imprimen',
  pages: (pages: number | null) => (pages === null ? 'PDF' : count(pages, 'página', 'páginas')),
  up: (name: string) => `Subir «${name}»`,
  down: (name: string) => `Bajar «${name}»`,
  remove: (name: string) => `Quitar «${name}» de la impresión`,
  copies: 'Ejemplares',
  copiesOf: (name: string) => `Ejemplares de «${name}»`,
  twoSided: 'Por ambas caras',
  twoSidedHelp: 'Cada documento empieza en hoja nueva.',
  folios: 'Sellar folios en el frente de cada hoja',
  folioFrom: 'Desde el',
  join: 'Preparar impresión',
  progress: (done: number, documents: number, pages: number) =>
    `${done} de ${count(documents, 'documento', 'documentos')} · ${count(pages, 'página', 'páginas')}`,
  joining: (name: string) => `Uniendo «${name}»…`,
  cancel: 'Cancelar',
  problem: (name: string, reason: BrokenReason) => `«${name}» ${reasons[reason]}.`,
  problemText: 'Puede omitirlo y seguir con los demás, o cancelar la impresión.',
  skip: 'Omitir y seguir',
  skipAll: 'Omitir todos los que fallen',
  done: (pages: number) => `Listo: ${count(pages, 'página', 'páginas')} en un solo archivo.`,
  skipped: (names: readonly string[]) =>
    `${names.length === 1 ? 'Se omitió' : 'Se omitieron'} ${names.map((name) => `«${name}»`).join(', ')}.`,
  print: 'Imprimir',
  save: 'Guardar PDF',
  again: 'Cambiar la selección',
  nothing: 'Elija al menos un documento.',
} as const
