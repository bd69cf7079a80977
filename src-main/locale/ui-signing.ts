import type { SigningMethod, SignatureStanding } from '../domain/document-signature.ts'
import { count } from './count.ts'

/** Texts of signing on the screen, for who signs: large, few and said plainly. */
export const uiSigning = {
  title: 'Firmar en pantalla',
  open: 'Firmar en pantalla',
  paper: (title: string) => `Documento que se firma: ${title}`,
  facts: (key: string, version: number, pages: number, date: string, fingerprint: string) =>
    `${key} · versión ${version} · ${count(pages, 'página', 'páginas')} · emitido el ${date} · huella ${fingerprint.match(/.{1,4}/g)!.join(' ')}`,
  signs: 'Firma',
  box: (name: string) => `Recuadro para la firma de ${name}`,
  hint: 'Firme aquí con el dedo, la pluma o el ratón',
  undo: 'Borrar trazo',
  clear: 'Limpiar',
  sign: 'Firmar',
  back: 'Volver',
  meaning:
    'Se guardan los trazos con la hora, ligados a este documento y a ningún otro. Antes de que se complete, quien firmó puede retirar su firma.',
  keyboard:
    'Con el teclado no se puede dibujar: para eso queda el papel. Fírmelo y regístrelo en «Registrar firma».',
  discarded: 'Se descartaron los trazos: no se guardó ninguna firma.',
  saved: (name: string, time: string) => `Quedó la firma de ${name}, ${time}.`,
  next: (name: string) => `Sigue ${name}.`,
  none: 'No falta nadie por firmar.',
  missing: (missing: number) => `Faltan por firmar (${missing})`,
  settled: (settled: number) => `Ya no faltan (${settled})`,
  choose: (name: string) => `Firmar como ${name}`,
  methods: {
    paper: 'Firmó en papel',
    screen: 'Firmó en pantalla',
    eFirma: 'Firmó con e.firma',
  } satisfies Record<SigningMethod, string>,
  signedAs: (method: SigningMethod, when: string) =>
    `${{ paper: 'en papel', screen: 'en pantalla', eFirma: 'con e.firma' }[method]}, ${when}`,
  withdraw: 'Retirar firma',
  withdrawOf: (name: string) => `Retirar la firma de ${name}`,
  withdrawTitle: 'Retirar una firma',
  withdrawText: (name: string) =>
    `${name} firmó en pantalla. Al retirarla, la firma no se borra: queda asentado que se retiró y por qué.`,
  reason: 'Motivo',
  reasonHint: 'Quiere leer de nuevo el punto 4',
  voided: 'Sin efecto',
  voidedAs: (standing: Exclude<SignatureStanding, 'inForce'>, version: number, because: string) => {
    const reasons = {
      otherVersion: `sin efecto: se firmó otra versión (la ${version})`,
      altered: 'sin efecto: el PDF guardado no es el que se firmó',
      withdrawn: `retirada: ${because}`,
    }
    return reasons[standing]
  },
  copy: 'Guardar ejemplar firmado',
} as const
