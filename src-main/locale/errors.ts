import type { Failure, FailureCode, FailureParams } from '../domain/failure.ts'
import { archiveErrors } from './errors-archive.ts'
import { bodyErrors } from './errors-body.ts'
import { cooperationErrors } from './errors-cooperation.ts'
import { paperErrors } from './errors-paper.ts'
import { planErrors } from './errors-plan.ts'
import { publicVersionErrors } from './errors-public-version.ts'
import { rulesErrors } from './errors-rules.ts'
import { motionErrors, roomErrors, sessionErrors } from './errors-session.ts'
import { signingErrors } from './errors-signing.ts'
import { storageErrors } from './errors-storage.ts'
import { templateErrors } from './errors-template.ts'
import { treeErrors } from './errors-tree.ts'
import { logFrameErrors } from './errors-log-frame.ts'
import { fieldName, tableName } from './failure-fields.ts'
import { plural, upperFirst } from './grammar.ts'

type Words = { [C in FailureCode]: (params: FailureParams[C]) => string }

const links: ReadonlySet<string> = new Set(['link', 'publishedAt'])

function reasonOf(params: FailureParams['input.invalid'], field: string): string {
  const { reason, limit } = params
  if (reason === 'missing') return `Falta ${field}. Escríbalo y vuelva a guardar.`
  if (reason === 'tooLong')
    return limit === null
      ? `Se excede la extensión permitida en ${field}. Acórtelo y vuelva a guardar.`
      : `Se excede el máximo de ${limit} ${plural(limit, 'carácter', 'caracteres')} en ${field}. Acórtelo y vuelva a guardar.`
  if (links.has(params.field))
    return `No se reconoce ${field} como está escrito. Escriba una dirección que comience con https:// o http://.`
  return `No se reconoce ${field} como está escrito. Revíselo y vuelva a guardar.`
}

const general: Pick<Words, 'input.invalid' | 'record.missing' | 'record.inUse' | 'unexpected'> = {
  'input.invalid': (params) => reasonOf(params, fieldName(params.field)),
  'record.missing': ({ table }) =>
    `No se encontró ${tableName(table)}: pudo borrarse en otra ventana. Vuelva a cargar la página.`,
  'record.inUse': ({ table }) =>
    `No se puede borrar ${tableName(table)}: otros registros dependen de él. Quite primero lo que lo usa.`,
  unexpected: ({ reference }) =>
    `Ocurrió un error que el programa no esperaba. Lo guardado está a salvo; vuelva a intentarlo y, si se repite, comunique la referencia ${reference}.`,
}

/** Every refusal says what happened and what to do. A code without its text does not compile. */
export const errors: Words = {
  ...general,
  ...storageErrors,
  ...bodyErrors,
  ...rulesErrors,
  ...signingErrors,
  ...templateErrors,
  ...sessionErrors,
  ...roomErrors,
  ...motionErrors,
  ...paperErrors,
  ...cooperationErrors,
  ...archiveErrors,
  ...publicVersionErrors,
  ...treeErrors,
  ...planErrors,
  ...logFrameErrors,
}

export function wordFailure(failure: Failure): string {
  const word = errors[failure.code] as (params: Failure['params']) => string
  return upperFirst(word(failure.params))
}
