import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { tableName } from './failure-fields.ts'

const quoted = (text: string) => `«${text}»`

type StorageCode = Extract<FailureCode, `storage.${string}`>
/** Refusals of the data file. */
export const storageErrors: { [C in StorageCode]: (params: FailureParams[C]) => string } = {
  'storage.locked': ({ file }) =>
    `Otra ventana del programa tiene abierto el archivo ${quoted(file)}. Ciérrela y vuelva a abrirlo.`,
  'storage.newer': ({ file, version, known }) =>
    `El archivo ${quoted(file)} es de una versión posterior del programa (formato ${version}; este conoce hasta ${known}). No se modificó: actualice el programa o abra otro archivo.`,
  'storage.foreign': ({ file }) =>
    `El archivo ${quoted(file)} no es de este programa y no se modificó. Elija otro archivo.`,
  'storage.damaged': ({ file, detail }) =>
    `El archivo ${quoted(file)} está dañado (${detail}). Abra el respaldo más reciente y conserve este archivo sin cambios.`,
  'storage.readOnly': ({ file }) =>
    `El archivo ${quoted(file)} es de solo lectura. Permita escribir en él o cópielo a una carpeta propia y vuelva a abrirlo.`,
  'storage.unreachable': ({ file, detail }) =>
    `No se puede leer el archivo ${quoted(file)} (${detail}). Conecte la unidad donde está o elija otro archivo.`,
  'storage.corruptRow': ({ table, id }) =>
    `No se puede leer ${tableName(table)} con identificador ${id}. Abra el respaldo más reciente.`,
  'storage.full': ({ file }) =>
    `No hay espacio en el disco para guardar en ${quoted(file)}. Libere espacio y vuelva a intentarlo.`,
  'storage.missingFile': ({ file }) =>
    `No se encontró el archivo ${quoted(file)}. Compruebe que no se haya movido o elija otro.`,
}
