import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { plainDate } from './document-dates.ts'
import { joined } from './grammar.ts'

type RulesCode = Extract<FailureCode, `${'rules' | 'calendar' | 'numbering' | 'snippet'}.${string}`>
const quoted = (text: string) => `«${text}»`

/** Refusals of the rules of a body, its calendar, its numbers and its formulas. */
export const rulesErrors: { [C in RulesCode]: (params: FailureParams[C]) => string } = {
  'rules.pattern': ({ pattern, missing }) =>
    `Al formato de clave ${quoted(pattern)} le falta ${missing}. Agréguelo para que las claves no se repitan.`,
  'rules.unknownToken': ({ pattern, token, known }) =>
    `El formato de clave ${quoted(pattern)} tiene ${token}, que no existe. Use ${joined(known.map((name) => `{${name}}`))}.`,
  'rules.numbersTogether': ({ pattern, first, second }) =>
    `En el formato de clave ${quoted(pattern)} los números ${first} y ${second} quedan pegados y dos claves podrían leerse igual. Escriba entre ellos una diagonal o un guion.`,
  'rules.fraction': ({ p, q }) =>
    `La fracción ${p}/${q} es mayor que el total. Escriba un numerador que no pase de ${q}.`,
  'rules.window': ({ from, to }) =>
    `La segunda convocatoria no puede ser desde ${from} hasta ${to} días hábiles después. Escriba primero el menor.`,
  'rules.matterTwice': ({ name }) =>
    `El asunto ${quoted(name)} está dos veces con su mayoría. Deje solo uno.`,
  'rules.sectorMissing': () =>
    'Una condición del quórum nombra un sector que no es de este órgano. Elija uno de sus sectores.',
  'rules.dateTaken': ({ date }) =>
    `Ya hay reglas vigentes desde el ${plainDate(date)}. Modifique esas reglas o elija otra fecha.`,
  'rules.upsideDown': ({ from, to }) =>
    `Las reglas terminarían el ${plainDate(to)}, antes de empezar el ${plainDate(from)}. Corrija una de las dos fechas.`,
  'rules.endsTooSoon': ({ key, date, to }) =>
    `Las reglas terminarían el ${plainDate(to)}, pero con ellas se convocó la sesión ${key}, del ${plainDate(date)}. Elija ese día o uno posterior.`,
  'rules.governs': ({ key, date }) =>
    `Con estas reglas se convocó la sesión ${key}, del ${plainDate(date)}, y por eso se conservan. Para dejar de usarlas, agregue otras desde una fecha posterior.`,
  'rules.overlap': ({ name, from, to }) =>
    `La vigencia se encima con la de ${quoted(name)}, del ${plainDate(from)} ${to ? `al ${plainDate(to)}` : 'en adelante'}. Corrija una de las dos.`,
  'rules.inUse': ({ key, date }) =>
    `La sesión ${key}, del ${plainDate(date)}, ya se convocó con otras reglas. Elija para las nuevas una fecha posterior a esa sesión.`,
  'rules.onlyOnes': () => 'Son las únicas reglas del órgano y no se pueden quitar. Agregue otras primero.',
  'rules.noneInForce': ({ date }) =>
    `Ninguna regla está vigente el ${plainDate(date)}. Registre en Secretariado las reglas de esa fecha o cambie la fecha de la sesión.`,
  'calendar.upsideDown': ({ from, to }) =>
    `El periodo termina el ${plainDate(to)}, antes de empezar el ${plainDate(from)}. Corrija una de las dos fechas.`,
  'calendar.endless': ({ from, to }) =>
    `Del ${plainDate(from)} al ${plainDate(to)} son más días de los que pueden declararse de una vez. Escriba un periodo de hasta 62 días.`,
  'calendar.noWorkingDay': ({ date }) =>
    `Con este calendario no queda ningún día hábil cerca del ${plainDate(date)}, y ningún plazo podría terminar. Declare menos días o quite algunos de los que ya están.`,
  'numbering.range': ({ from, to }) =>
    `El intervalo de números no puede ir de ${from} a ${to}. Escriba primero el menor.`,
  'numbering.deviceTaken': ({ device }) =>
    `El equipo ${quoted(device)} ya usa esos números. Elija otro prefijo o un intervalo que no se encime.`,
  'numbering.exhausted': ({ to }) =>
    `Se acabaron los números reservados para este equipo: el último es ${to}. Amplíe el intervalo en Ajustes.`,
  'numbering.collision': ({ key }) =>
    `La clave ${key} ya existe en este órgano. Corrija el formato de claves en las reglas para que no se repitan.`,
  'snippet.empty': () => 'La frase está vacía. Escríbala y vuelva a guardar.',
  'snippet.unknownField': ({ snippet, field, before, known }) => {
    const place = before ? `, después de ${quoted(before)},` : ', al principio,'
    return `La frase ${quoted(snippet)} dice${place} ${field}, que no es un campo. Use uno de estos: ${joined(known.map((name) => `{${name}}`))}.`
  },
}
