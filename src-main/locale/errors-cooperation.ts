import type { CooperationPhase } from '../domain/cooperation-life.ts'
import type { MissingPart } from '../domain/cooperation-rules.ts'
import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { cooperationTerms } from './cooperation-terms.ts'
import { plainDate, plainHour } from './document-dates.ts'
import { joined, lowerFirst, plural } from './grammar.ts'

type CooperationCode = Extract<FailureCode, `cooperation.${string}`>
const quoted = (text: string) => `«${text}»`
const phase = (status: string) =>
  quoted(lowerFirst(cooperationTerms.phases[status as CooperationPhase] ?? status))

/** What is missing, as it goes in a list. */
const missing: Record<MissingPart['what'], (name: string) => string> = {
  purpose: () => 'el objeto',
  followUpUnit: () => 'la unidad responsable del seguimiento',
  parties: () => 'al menos dos partes',
  partyName: (name) => `el nombre de la parte ${name}`,
  representative: (name) => `quien representa a ${quoted(name)}`,
  powers: (name) => `el documento que acredita a quien representa a ${quoted(name)}`,
  address: (name) => `el domicilio de ${quoted(name)}`,
  liaison: (name) => `el enlace de ${quoted(name)}`,
  clauses: () => 'las cláusulas',
  clause: (name) => `el título o el texto de la cláusula ${name}`,
  end: () => 'la fecha en que termina la vigencia',
  resources: () => 'el monto y la fuente de los recursos',
  place: () => 'el lugar de firma',
  signingDate: () => 'la fecha de firma',
  witness: () => 'el nombre de una persona testigo',
}

export function missingName({ what, name }: MissingPart): string {
  return missing[what](name)
}

const places: Readonly<Record<string, string>> = {
  purpose: 'el objeto',
  background: 'los antecedentes',
  commonDeclarations: 'las declaraciones comunes',
  declarations: 'las declaraciones de una parte',
  clauses: 'las cláusulas',
}

/** Refusals of convenios: what happened and what to do. */
export const cooperationErrors: { [C in CooperationCode]: (params: FailureParams[C]) => string } = {
  'cooperation.frozen': ({ status }) =>
    status === 'signing'
      ? 'El texto está fijo porque el convenio ya se llevó a firma. Regréselo a borrador para cambiarlo: las firmas recabadas dejarán de contar.'
      : `El convenio está ${phase(status)} y su texto no cambia. Para cambiarlo, cree un convenio modificatorio.`,
  'cooperation.tooManyClauses': ({ count, limit }) =>
    `El convenio tiene ${count} cláusulas y admite ${limit}. Una varias como incisos de una misma cláusula.`,
  'cooperation.endBeforeStart': ({ from, to }) =>
    `La vigencia terminaría el ${plainDate(to)}, antes de empezar el ${plainDate(from)}. Corrija una de las dos fechas.`,
  'cooperation.partyTwice': ({ name }) =>
    `La parte ${quoted(name)} está dos veces. Deje una sola o corrija el nombre de la otra.`,
  'cooperation.aliasTwice': ({ alias }) =>
    `Dos partes se llaman ${quoted(alias)} en el texto. Escriba una denominación distinta para cada una.`,
  'cooperation.unknownField': ({ place, field, before, known }) =>
    `En ${places[place] ?? 'el texto'}${before ? `, después de ${quoted(before)},` : ''} está ${quoted(field)}, que no es un dato del convenio. Use ${joined(known.map((name) => `{${name}}`))}.`,
  'cooperation.invalidTransition': ({ from, to }) =>
    `El convenio no puede pasar de ${phase(from)} a ${phase(to)}. Siga el orden: borrador, en revisión, en firma y firmado.`,
  'cooperation.incomplete': ({ missing: parts }) =>
    `Antes de llevarlo a firma ${plural(parts.length, 'falta', 'faltan')}: ${joined(parts.map(missingName))}. Complételo y vuelva a intentarlo.`,
  'cooperation.numbered': ({ key }) =>
    `El convenio ya tiene la clave ${key} y no se borra, para que la numeración no tenga huecos. Cancélelo y diga por qué.`,
  'cooperation.notSigned': ({ status }) =>
    `El convenio está ${phase(status)}: solo se modifica o se termina lo que ya se firmó. ${status === 'cancelled' ? 'Cree uno nuevo a partir de él.' : 'Cambie su texto o recabe antes las firmas.'}`,
  'cooperation.ended': ({ phase: ended, date }) =>
    `El convenio está ${phase(ended)} desde el ${plainDate(date)} y ya no se modifica ni se prorroga. Cree uno nuevo a partir de él.`,
  'cooperation.modificationOpen': () =>
    'Ya hay un convenio modificatorio en preparación. Llévelo a firma o bórrelo antes de crear otro.',
  'cooperation.reasonMissing': () => 'Falta el motivo. Escríbalo y vuelva a intentarlo.',
  'cooperation.terminationOutside': ({ date, from, to }) =>
    `El ${plainDate(date)} está fuera de la vigencia, ${to ? `del ${plainDate(from)} al ${plainDate(to)}` : `que empezó el ${plainDate(from)}`}. Elija un día dentro de ella.`,
  'cooperation.signaturesPending': ({ names }) =>
    `${plural(names.length, 'Falta la firma', 'Faltan las firmas')} de ${joined(names.map(quoted))}. ${plural(names.length, 'Regístrela', 'Regístrelas')} o anote por qué no se firma.`,
  'cooperation.partyDidNotSign': ({ party, name }) =>
    `Por ${quoted(party)} no firmó ${quoted(name)}: sin una de las partes no hay convenio. Registre su firma, o regréselo a borrador o cancélelo.`,
  'cooperation.signedEarly': ({ sent, date }) =>
    `El convenio se llevó a firma el ${plainDate(date)} a las ${plainHour(sent)}: nadie pudo firmarlo antes. Corrija el día o la hora.`,
  'cooperation.notSigner': () =>
    'Esa persona no firma esta versión del convenio. Vuelva a cargar la página y elija a quien firma.',
  'cooperation.undertakingCancelled': () =>
    'El compromiso se canceló y así queda. Registre uno nuevo si las partes lo retoman.',
  'cooperation.notAdopted': () =>
    'El acuerdo todavía no tiene número. Relacione el convenio con acuerdos ya adoptados.',
}
