import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { plainDate } from './document-dates.ts'
import { brokenReason } from './print-texts.ts'

type ArchiveCode = Extract<FailureCode, `${'print' | 'file'}.${string}`>

/** Refusals of what is printed together and of what is filed. */
export const archiveErrors: { [C in ArchiveCode]: (params: FailureParams[C]) => string } = {
  'file.closed': ({ key }) =>
    `El expediente ${key} está cerrado y no cambia. Vuelva a abrirlo si algo quedó fuera.`,
  'file.already': ({ name, folio }) =>
    `El documento «${name}» ya está en el expediente, desde el folio ${folio}. Elija otro documento.`,
  'file.withdrawn': ({ name, date }) =>
    `El documento «${name}» ya se retiró el ${plainDate(date)}. Use otro documento del expediente.`,
  'file.empty': ({ key }) =>
    `El expediente ${key} no tiene documentos y no puede cerrarse. Agregue al menos uno.`,
  'file.closedEarly': ({ opened, closed }) =>
    `El expediente se abrió el ${plainDate(opened)} y no puede cerrarse el ${plainDate(closed)}. Escriba una fecha posterior.`,
  'file.exists': ({ key }) => `Ya tiene expediente: ${key}. Ábralo para agregarle documentos; use ese.`,
  'file.unreadable': ({ name, reason }) =>
    `El archivo «${name}» ${brokenReason(reason)}, así que no se pueden contar sus fojas. Escriba cuántas páginas tiene o adjunte otro archivo.`,
  'print.gone': () =>
    'La impresión que se preparaba ya no está: se canceló o se empezó otra. Vuelva a prepararla.',
  'print.tooLarge': ({ megabytes, limit }) =>
    `Los documentos elegidos suman ${megabytes} MB y se unen hasta ${limit} MB. Quite algunos e imprímalos en otra parte.`,
  'print.nothing': () =>
    'Ninguno de los documentos se pudo leer, así que no hay qué imprimir. Elija otros o adjunte de nuevo los que fallaron.',
  'print.diskFull': () =>
    'No hay espacio en el disco para preparar la impresión. Libere espacio y vuelva a intentarlo; los documentos siguen guardados.',
}
