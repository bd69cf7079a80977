import type { IssuedDocument } from '../domain/attachment.ts'
import type { FailureCode, FailureParams } from '../domain/failure.ts'
import type { Leak, LeakPlace } from '../domain/leaks.ts'
import type { legendFields } from '../domain/public-version.ts'
import { plainDate } from './document-dates.ts'
import { joined, lowerFirst, plural } from './grammar.ts'
import { publicDutyNames } from './public-version-texts.ts'
import { terms } from './terms.ts'

type Code = Extract<FailureCode, `publicVersion.${string}` | `redaction.${string}`>

const quoted = (text: string) => `«${text.length > 60 ? `${text.slice(0, 59)}…` : text}»`

const legendNames: Record<(typeof legendFields)[number], string> = {
  area: 'el área que clasifica',
  signerPost: 'el cargo de quien firma',
  reservedFor: 'el periodo de reserva',
  committeeRecord: 'el número del acta del Comité de Transparencia',
  committeeDate: 'la fecha del acta del Comité de Transparencia',
}

const places: Record<LeakPlace, string> = {
  page: 'la página',
  pages: 'el texto entre dos páginas',
  info: 'las propiedades del archivo',
  xmp: 'los metadatos XMP',
  bookmark: 'los marcadores',
  attachment: 'un archivo adjunto',
  alternative: 'el texto alternativo',
  annotation: 'una anotación',
  destination: 'un destino con nombre',
  fileName: 'el nombre del archivo',
  stream: 'los bytes del archivo',
}

/** «la página 3», «los marcadores». */
export function leakPlace({ place, page }: Pick<Leak, 'place' | 'page'>): string {
  return page === null
    ? places[place]
    : place === 'page'
      ? `la página ${page}`
      : `${places[place]} de la página ${page}`
}

/** Which words, and every place where they are. */
export function leakLines(leaks: readonly Leak[]): string[] {
  const byText = Map.groupBy(leaks, ({ text }) => text)
  return [...byText].map(([text, some]) => {
    const part = some.find((leak) => leak.part)?.part
    return `${quoted(text)}${part ? ` (su parte ${quoted(part)})` : ''} en ${joined(some.map(leakPlace))}`
  })
}

export const publicVersionErrors: { [C in Code]: (params: FailureParams[C]) => string } = {
  'publicVersion.kind': ({ kind }) =>
    `No se prepara versión pública de este documento (${lowerFirst(terms.documentKinds[kind as IssuedDocument['kind']] ?? kind)}). Elija el acta, un convenio u otro documento emitido.`,
  'publicVersion.noModel': () =>
    'Este documento se emitió con una versión anterior del programa, que guardó sólo su PDF. Emítalo de nuevo y prepare la versión pública de esa emisión.',
  'publicVersion.notApproved': () =>
    'La versión pública se hace del acta aprobada. Apruebe el acta y prepárela entonces.',
  'publicVersion.published': () =>
    'Esta versión pública ya se publicó y no cambia. Prepare otra: será la versión siguiente.',
  'publicVersion.nothing': () =>
    'No se ha suprimido nada. Marque lo que deba suprimirse o publique el documento completo.',
  'publicVersion.pending': ({ pending }) =>
    `${plural(pending, `Queda ${pending} sugerencia sin revisar. Suprímala o descártela`, `Quedan ${pending} sugerencias sin revisar. Suprímalas o descártelas`)} en «Sugerencias», o escriba por qué se publica así.`,
  'publicVersion.unchanged': ({ key, version }) =>
    `Dice lo mismo que la versión ${version} de ${key}, ya publicada. Cambie lo que deba cambiar o descarte esta.`,
  'publicVersion.legend': ({ missing }) =>
    `Falta ${legendNames[missing as keyof typeof legendNames] ?? missing} en la carátula. Complétela y vuelva a publicar.`,
  'publicVersion.committeeEarly': ({ committee, classified }) =>
    `El Comité aprobó el ${plainDate(committee)}, antes de la fecha de clasificación (${plainDate(classified)}). Corrija una de las dos.`,
  'publicVersion.leaks': ({ leaks }) => {
    const lines = leakLines(leaks)
    const more = lines.length > 5 ? ` y ${lines.length - 5} más` : ''
    return `No se publicó: lo suprimido sigue en el archivo. Se encontró ${lines.slice(0, 5).join('; ')}${more}. Marque también ${plural(lines.length, 'esa aparición', 'esas apariciones')} («Suprimir todas») y vuelva a publicar.`
  },
  'redaction.sourceChanged': ({ text }) =>
    `En ese lugar del documento no dice ${quoted(text)}. Vuelva a cargar la página y márquelo de nuevo.`,
  'redaction.overlap': ({ text }) =>
    `Lo marcado se encima con ${quoted(text)}, que ya está suprimido. Quite esa supresión o marque otra parte.`,
  'redaction.public': ({ duty, text, article }) =>
    `La ley hace público lo que marcó en ${quoted(text)} (${publicDutyNames[duty]}): el ${article} prohíbe omitirlo. Quite la marca o escriba por qué insiste; se dirá en la carátula.`,
}
