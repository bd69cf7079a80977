import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { ownTextMark } from '../domain/passage.ts'
import type { PassageReason, TemplateKind } from '../domain/template.ts'
import { papers, passageOf } from './passages.ts'

type TemplateCode = Extract<FailureCode, `template.${string}`>
type Place = { kind: TemplateKind | null; passage: string }
const quoted = (text: string) => `«${text}»`
const number = new Intl.NumberFormat('es-MX')

/** «Proemio», or the own text as it is called. */
export function passageName({ kind, passage }: Place): string {
  if (passage.startsWith(ownTextMark)) return `texto propio ${quoted(passage.slice(ownTextMark.length))}`
  return quoted((kind && passageOf(kind, passage)?.name) ?? passage)
}

/** «Proemio», renglón 1, columna 14. */
function placeWords({ line, column, ...place }: Place & { line: number; column: number }): string {
  return `En ${passageName(place)}, renglón ${line}, columna ${column}`
}

const reasons: Record<PassageReason, (word: string) => string> = {
  unclosedBrace: (word) =>
    `la llave de ${quoted(word)} no se cierra. Escriba } después del nombre del campo, o {{ para imprimir una llave.`,
  strayBrace: () =>
    'hay una llave } que nada abre. Escriba { antes del nombre del campo, o }} para imprimirla.',
  emptyField: (word) =>
    `${quoted(word)} no dice qué campo es. Escriba su nombre entre las llaves o quítelas.`,
  fieldName: (word) =>
    `${quoted(word)} no es el nombre de un campo. Escriba sólo letras, números y guiones bajos, o {{ para imprimir una llave.`,
  unclosedOption: (word) =>
    `el corchete de ${quoted(word)} no se cierra. Escriba ] donde termina lo que puede omitirse, o [[ para imprimir un corchete.`,
  strayOption: (word) =>
    word === '|'
      ? 'hay más de una barra | dentro de los corchetes. Deje una, o escriba || para imprimirla.'
      : 'hay un corchete ] que nada abre. Escriba [ donde empieza lo que puede omitirse, o ]] para imprimirlo.',
  nestedOption: (word) =>
    `${quoted(word)} abre un corchete dentro de otro. Termine el primero antes de abrir el segundo.`,
  idleOption: (word) =>
    `los corchetes de ${quoted(word)} no tienen ningún campo y se imprimirían siempre. Quite los corchetes o ponga en ellos un campo.`,
  unclosedBold: (word) =>
    `la negrita que empieza en ${quoted(word)} no termina donde debe. Escriba ** donde acaba, antes de cerrar el corchete si empezó en él.`,
  unknownField: (word) => `${word} no es un campo de este texto.`,
  unknownText: (word) => `${word} no es un texto propio de este órgano.`,
  unknownPassage: (word) => `${quoted(word)} no es un texto de este documento. Vuelva a cargar la página.`,
}

const sizes: Record<FailureParams['template.tooLong']['what'], readonly [what: string, remedy: string]> = {
  characters: ['caracteres', 'Acórtelo o pase una parte a un texto propio.'],
  fields: ['campos', 'Quite los que no hagan falta.'],
  expanded: ['caracteres con los textos propios ya puestos', 'Acorte los textos propios o use menos.'],
}

/** Refusals of the formats of documents: each with its place. */
export const templateErrors: { [C in TemplateCode]: (params: FailureParams[C]) => string } = {
  'template.broken': ({ reason, word, suggestion, ...place }) => {
    const meant = suggestion ? ` ¿Quiso decir {${suggestion}}? Escríbalo así o elija otro de la lista.` : ''
    const remedy =
      reason === 'unknownField' || reason === 'unknownText' ? meant || ' Elija uno de la lista.' : ''
    return `${placeWords(place)}: ${reasons[reason](word)}${remedy}`
  },
  'template.fieldElsewhere': ({ field, elsewhere, kind, ...place }) =>
    `${placeWords({ kind, ...place })}: {${field}} sólo tiene valor en ${passageName({ kind, passage: elsewhere })}. Use allí ese campo o elija aquí uno de la lista.`,
  'template.loop': ({ chain }) =>
    `Los textos propios se toman unos a otros en círculo: ${chain.join(' → ')}. Quite uno de los pasos.`,
  'template.needs': ({ kind, passage, field }) => {
    const why = passageOf(kind, passage)?.needs?.[field] ?? ''
    return `A ${passageName({ kind, passage })} le falta {${field}}, fuera de corchetes: ${why}. Vuelva a ponerlo.`
  },
  'template.tooLong': ({ what, size, limit, ...place }) => {
    const [words, remedy] = sizes[what]
    return `${lead(passageName(place))} tiene ${number.format(size)} ${words} y el máximo es de ${number.format(limit)}. ${remedy}`
  },
  'template.empty': (place) => `El texto ${passageName(place)} está vacío. Escríbalo o restaure el original.`,
  'template.textTwice': ({ name }) =>
    `Hay dos textos propios llamados ${quoted(name)}. Cambie el nombre de uno.`,
  'template.fixedSection': ({ kind, section }) =>
    `En ${quoted(papers[kind].name)} no se mueve ni se oculta ${quoted(papers[kind].sections[section]?.name ?? section)}. Vuelva a dejarlo en su lugar.`,
}

function lead(name: string): string {
  return name.startsWith('texto') ? `El ${name}` : name
}
