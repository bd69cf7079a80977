import type { FailureCode, FailureParams } from '../domain/failure.ts'

type ArchiveCode = Extract<FailureCode, `${'print'}.${string}`>

/** Refusals of what is printed together and of what is filed. */
export const archiveErrors: { [C in ArchiveCode]: (params: FailureParams[C]) => string } = {
  'print.gone': () =>
    'La impresión que se preparaba ya no está: se canceló o se empezó otra. Vuelva a prepararla.',
  'print.tooLarge': ({ megabytes, limit }) =>
    `Los documentos elegidos suman ${megabytes} MB y se unen hasta ${limit} MB. Quite algunos e imprímalos en otra parte.`,
  'print.nothing': () =>
    'Ninguno de los documentos se pudo leer, así que no hay qué imprimir. Elija otros o adjunte de nuevo los que fallaron.',
  'print.diskFull': () =>
    'No hay espacio en el disco para preparar la impresión. Libere espacio y vuelva a intentarlo; los documentos siguen guardados.',
}
