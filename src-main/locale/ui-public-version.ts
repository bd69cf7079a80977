import type { DataKind, Ground } from '../domain/redaction.ts'
import { count } from './count.ts'
import { upperFirst } from './grammar.ts'
import { characterNames, dataNames, groundText } from './public-version-texts.ts'

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

/** Texts of the page on which a public version is prepared. */
export const uiPublicVersion = {
  title: 'Versión pública',
  prepare: 'Preparar versión pública',
  draft: 'Borrador',
  published: (date: string) => `Publicada el ${date}`,
  detail: (key: string, version: number) => `${key} · versión ${version}`,
  back: 'Volver a Documentos',
  backToActa: 'Volver al acta',
  view: 'Qué se muestra',
  views: { text: 'Texto', paper: 'Vista previa' },
  side: 'Parte de la versión pública',
  sides: { marks: 'Supresiones', suggestions: 'Sugerencias', legend: 'Carátula' },
  textLabel: 'Texto del documento',
  unit: 'Texto que puede marcarse',
  keys: 'Marque con el ratón, o con ← → por palabra y Mayús para extender; ↑ ↓ cambia de párrafo y Entrar suprime.',
  echo: 'Lo que se suprima desaparece también de títulos, encabezados, marcadores y datos del archivo.',
  chosen: 'Marcado',
  nothingChosen: 'Marque en el texto lo que deba suprimirse.',
  data: 'Tipo de dato',
  dataNames: Object.fromEntries(
    Object.entries(dataNames).map(([kind, name]) => [kind, upperFirst(name)]),
  ) as Record<DataKind, string>,
  ground: 'Fundamento',
  groundOption: ({ law, ...place }: Ground) => {
    const where = groundText({ ...place, law: '' })
    return short(`${where[0]!.toUpperCase()}${where.slice(1)} · ${law}`)
  },
  ownGround: 'Otro fundamento',
  law: 'Ley',
  article: 'Artículo',
  fraction: 'Fracción',
  paragraph: 'Párrafo',
  reason: 'Motivo',
  reasonHelp: 'Por qué el dato cae en esa norma.',
  insistence: 'Por qué se suprime aunque sea público',
  mandatory: (article: string, isDuty: boolean) =>
    `${isDuty ? 'La ley lo hace público' : 'Alguna de sus apariciones es pública por ley'}: el ${article} prohíbe omitirlo. Si insiste, escriba por qué; se dirá en la carátula.`,
  redact: 'Suprimir',
  redactAll: (total: number) => `Suprimir ${count(total, 'aparición', 'apariciones')}`,
  acceptAll: (total: number, kind: DataKind) => `Suprimir ${total} · ${dataNames[kind]}`,
  dismissAll: (total: number, kind: DataKind) => `Descartar ${total} · ${dataNames[kind]}`,
  dismissOf: (text: string) => `Descartar «${short(text)}»`,
  acceptOf: (text: string) => `Suprimir «${short(text)}»`,
  noSuggestions: 'No se encontró nada más que parezca un dato personal. Revise de todos modos el texto.',
  advice: 'Parecen datos personales. Usted decide cada uno: nada se suprime solo.',
  restore: (total: number) => `Volver a sugerir ${count(total, 'descartada', 'descartadas')}`,
  noMarks: 'Todavía no se suprime nada.',
  markLine: (number: number, data: DataKind) => `${number} · ${upperFirst(dataNames[data])}`,
  editOf: (number: number) => `Cambiar la supresión ${number}`,
  editing: (number: number) => `Supresión ${number}`,
  saveEdit: 'Guardar cambios',
  show: 'Ver en el texto',
  removeOf: (number: number) => `Quitar la supresión ${number}`,
  characters: characterNames,
  area: 'Área que clasifica',
  signerName: 'Nombre de quien firma',
  signerPost: 'Cargo de quien firma',
  character: 'Carácter',
  reservedFor: 'Periodo de reserva',
  classifiedOn: 'Fecha de clasificación',
  committeeRecord: 'Acta del Comité de Transparencia',
  committeeDate: 'Fecha del acta del Comité',
  project: 'Sin el acta del Comité se imprime como PROYECTO y no se publica.',
  saveLegend: 'Guardar carátula',
  check: 'Revisar',
  publish: 'Revisar y publicar',
  pendingTitle: 'Quedan sugerencias sin revisar',
  pendingText: (total: number) =>
    `${count(total, 'texto que parece dato personal se publicará', 'textos que parecen datos personales se publicarán')} tal como está. Vuelva a «Sugerencias» o escriba por qué se publica así.`,
  leftReason: 'Por qué se publica así',
  left: (reason: string) => `Se publicó con sugerencias sin revisar: «${reason}»`,
  clean: (pages: number) =>
    `Se leyeron ${count(pages, 'página', 'páginas')}, sus metadatos, marcadores, adjuntos y bytes: nada de lo suprimido aparece.`,
  discard: 'Descartar borrador',
  discardTitle: '¿Descartar la versión pública?',
  discardText: (total: number) =>
    total === 0
      ? 'El documento de origen no cambia.'
      : `Se pierden ${count(total, 'supresión', 'supresiones')} y la carátula. El documento de origen no cambia.`,
  prepareNext: 'Preparar otra versión',
  continue: 'Continuar',
  see: 'Ver',
  ofVersion: (version: number) => `Versión ${version}`,
  total: (total: number) => count(total, 'supresión', 'supresiones'),
  actionOf: (action: string, name: string) => `${action}: ${name}`,
  none: 'Lo que se publica del acta, sin datos personales.',
} as const
