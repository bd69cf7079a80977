import type { PaperCheck } from '../domain/paper-check.ts'
import { joined, plural } from './grammar.ts'

const onPages = (pages: readonly number[]) =>
  `${plural(pages.length, 'la página', 'las páginas')} ${joined(pages.map(String))}`

/** What is said of a paper that was checked: in one line, and what supports it. */
export type CheckWords = {
  readonly tone: 'good' | 'warning' | 'bad'
  readonly headline: string
  readonly lines: readonly string[]
}

const headlines: Record<PaperCheck['verdict'], (check: PaperCheck) => Pick<CheckWords, 'tone' | 'headline'>> =
  {
    original: () => ({ tone: 'good', headline: 'Es el archivo que se emitió, byte por byte' }),
    attachment: ({ attachment }) => ({
      tone: 'good',
      headline:
        attachment?.purpose === 'scan'
          ? 'Es el escaneo que se adjuntó, byte por byte'
          : 'Es un anexo que se adjuntó, byte por byte',
    }),
    resaved: ({ against }) => ({
      tone: 'warning',
      headline:
        against === 'kept'
          ? 'Dice lo mismo que el documento emitido, pero no es el mismo archivo'
          : 'Sus páginas concuerdan con los datos que lleva dentro y con su huella',
    }),
    altered: ({ changedPages, markedPages }) => ({
      tone: 'bad',
      headline: `No es igual al documento: hay diferencias en ${onPages([...changedPages, ...markedPages].sort((a, b) => a - b))}`,
    }),
    claimed: ({ document, sha256 }) => ({
      tone: 'warning',
      headline:
        document && sha256 === null
          ? 'Esa clave, versión y huella son de un documento emitido'
          : 'Solo se sabe lo que el papel dice de sí mismo',
    }),
    unknown: () => ({ tone: 'bad', headline: 'No se reconoce como documento de este archivo de datos' }),
    encrypted: () => ({ tone: 'bad', headline: 'El PDF está protegido con contraseña y no se puede leer' }),
    unreadable: () => ({ tone: 'bad', headline: 'El PDF está dañado y no se puede leer' }),
    truncated: () => ({ tone: 'bad', headline: 'Al PDF le falta el final: se copió incompleto' }),
    notPdf: () => ({
      tone: 'bad',
      headline: 'No es un PDF ni un archivo adjuntado en este archivo de datos',
    }),
  }

/** In plain words, for the screen and the command line. */
export function wordCheck(check: PaperCheck): CheckWords {
  return { ...headlines[check.verdict](check), lines: [...aboutDocument(check), ...aboutBytes(check)] }
}

function aboutDocument({ document, claim, isInForce, current, verdict, hasDataFile }: PaperCheck): string[] {
  if (document) {
    const which = `${verdict === 'attachment' ? 'Corresponde a: ' : ''}${document.title}. ${document.key}, versión ${document.version}, huella ${document.fingerprint}.`
    const standing = isInForce
      ? 'Es la versión vigente.'
      : `No es la versión vigente: la vigente es la ${current}.`
    return [which, standing]
  }
  if (verdict === 'attachment') return ['No está ligado a ninguna versión.']
  if (!claim) return []
  const version = claim.version === null ? '' : `, versión ${claim.version}`
  const says = claim.key ? `Dice ser ${claim.key}${version}, huella ${claim.fingerprint}.` : ''
  const found = hasDataFile
    ? 'En este archivo de datos no hay un documento con esa clave, versión y huella.'
    : 'Sin el archivo de datos original no se puede afirmar que se haya emitido así ni que sea la versión vigente.'
  return [says, found].filter(Boolean)
}

function aboutBytes(check: PaperCheck): string[] {
  const { verdict, isAppended, isDataIntact, changedPages, markedPages, pages, expectedPages } = check
  const lines: string[] = []
  if (verdict === 'resaved' && check.against === 'kept')
    lines.push(
      'Se volvió a guardar con otro programa: el texto de cada página es el mismo y los bytes no. Use el original, que se conserva en Documentos.',
    )
  if (changedPages.length > 0) lines.push(`El texto cambió en ${onPages(changedPages)}.`)
  if (markedPages.length > 0) lines.push(`Se dibujó o se anotó algo encima en ${onPages(markedPages)}.`)
  if (expectedPages !== null && expectedPages !== pages)
    lines.push(`Tiene ${pages} ${plural(pages, 'página', 'páginas')} y debería tener ${expectedPages}.`)
  if (isAppended) lines.push('Empieza con el archivo original y después se le añadió algo.')
  if (isDataIntact === true) lines.push('Los datos que lleva dentro dan la huella que está impresa.')
  if (isDataIntact === false) lines.push('Los datos que lleva dentro no dan la huella que está impresa.')
  if (verdict === 'encrypted')
    lines.push('Quítele la contraseña con el programa que la puso y vuelva a comprobarlo.')
  if (verdict === 'truncated' || verdict === 'unreadable')
    lines.push('Pida otra copia del archivo y vuelva a comprobarlo.')
  if (verdict === 'notPdf' || verdict === 'unknown')
    lines.push('Compruebe que sea el archivo correcto, o escriba la clave y la huella del margen.')
  return lines
}
