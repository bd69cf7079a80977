import type { FailureCode, FailureParams } from '../domain/failure.ts'

type SigningCode = Extract<FailureCode, `signature.${string}`>

/** Refusals of what is signed on the screen. */
export const signingErrors: { [C in SigningCode]: (params: FailureParams[C]) => string } = {
  'signature.empty': () => 'Todavía no hay ningún trazo. Firme dentro del recuadro.',
  'signature.tooLittle': () =>
    'El trazo es muy corto para ser una firma: parece un toque sin querer. Límpielo y firme dentro del recuadro.',
  'signature.notOnScreen': ({ key, reason }) => {
    const reasons = {
      kind: `El documento ${key} no se firma en pantalla. Imprímalo y fírmelo en papel.`,
      open: `El documento ${key} todavía puede cambiar. Espere a que se apruebe: entonces queda congelado y se firma.`,
      complete: `Las firmas de ${key} ya están completas y no cambian. Si algo está mal, registre una corrección.`,
      unkept: `El documento ${key} se emitió con una versión anterior del programa y no se puede firmar en pantalla. Fírmelo en papel y adjunte el escaneo.`,
    }
    return reasons[reason]
  },
  'signature.otherPaper': ({ key, version }) =>
    `Lo que se mostró no es el documento vigente: el vigente es ${key}, versión ${version}. Vuelva a abrir la firma y léalo antes de firmar.`,
  'signature.altered': ({ key, version }) =>
    `El PDF guardado de ${key}, versión ${version}, no es el que se emitió. No lo firme: abra un respaldo anterior.`,
  'signature.notSigner': ({ key }) =>
    `Esa persona no está entre quienes firman ${key}. Elija otra de la lista.`,
  'signature.already': ({ name }) =>
    `${name} ya firmó este documento en pantalla. Si quiere firmar de nuevo, retire antes esa firma con su motivo.`,
  'signature.settled': ({ name, state }) => {
    const settled = { signed: 'firmó en papel', refused: 'no firma', absent: 'no estuvo para firmar' }
    return `Ya se asentó que ${name} ${settled[state]}. Cámbielo a «Falta» en Registrar firma para que firme en pantalla.`
  },
  'signature.withdrawn': ({ name }) =>
    `La firma de ${name} ya se había retirado. Vuelva a abrir la lista de firmas.`,
  'signature.ofOtherVersion': ({ name, version }) =>
    `La firma de ${name} se puso en la versión ${version}, que ya no es la vigente: ya no cuenta. No hace falta retirarla: revise las firmas de la versión vigente.`,
  'signature.reasonMissing': () => 'Falta el motivo por el que se retira la firma. Escríbalo.',
  'signature.onScreen': ({ name }) =>
    `${name} firmó en pantalla. Para asentar otra cosa, retire antes esa firma con su motivo.`,
}
