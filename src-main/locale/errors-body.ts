import type { FailureCode, FailureParams } from '../domain/failure.ts'
import { plainDate } from './document-dates.ts'

const quoted = (text: string) => `«${text}»`

type BodyCode = Extract<
  FailureCode,
  `${'letterhead' | 'attachment' | 'seat' | 'sector' | 'mandate'}.${string}`
>
/** What a drawing may hold that is not printed, in the words of who drew it. */
const drawingParts: Readonly<Record<string, string>> = {
  text: 'texto sin convertir a trazos',
  tspan: 'texto sin convertir a trazos',
  image: 'otra imagen',
  use: 'partes que se repiten o vienen de otro archivo',
  style: 'una hoja de estilos',
  script: 'un programa',
  foreignObject: 'una página',
  'url()': 'degradados o tramas',
  '!ENTITY': 'abreviaturas («ENTITY»)',
}
const grouped = (count: number) => count.toLocaleString('es-MX')
const drawingPart = (part: string) => drawingParts[part] ?? quoted(part)

/** Refusals of a body, its seats and what is attached to it. */
export const bodyErrors: { [C in BodyCode]: (params: FailureParams[C]) => string } = {
  'letterhead.notAnImage': ({ name }) =>
    `El archivo ${quoted(name)} no es una imagen que pueda imprimirse. Elija un archivo SVG, PNG o JPEG.`,
  'letterhead.damaged': ({ name }) =>
    `La imagen ${quoted(name)} está dañada o incompleta y no puede imprimirse. Vuelva a copiarla o a guardarla y elíjala otra vez.`,
  'letterhead.tooLarge': ({ name, width, height, limit }) =>
    `La imagen ${quoted(name)} mide ${grouped(width)} × ${grouped(height)} puntos y el máximo es de ${grouped(limit)} por lado. Redúzcala y vuelva a elegirla.`,
  'letterhead.inks': ({ name }) =>
    `La imagen ${quoted(name)} está en tintas de imprenta (CMYK). Guárdela en RGB, o como PNG, y vuelva a elegirla.`,
  'letterhead.holds': ({ name, part }) =>
    `El dibujo ${quoted(name)} contiene ${drawingPart(part)} y no se imprimiría como se ve. Guárdelo como PNG y vuelva a elegirlo.`,
  'letterhead.tooComplex': ({ name }) =>
    `La imagen ${quoted(name)} tiene demasiado detalle para imprimirse. Simplifíquela, o guárdela como PNG, y vuelva a elegirla.`,
  'attachment.tooLarge': ({ name, megabytes, limit }) =>
    `El archivo ${quoted(name)} mide ${megabytes} MB y el máximo es de ${limit} MB. Redúzcalo o divídalo y vuelva a adjuntarlo.`,
  'attachment.empty': ({ name }) => `El archivo ${quoted(name)} está vacío. Elija otro.`,
  'attachment.kind': ({ name }) =>
    `No se acepta el tipo del archivo ${quoted(name)}. Adjunte un PDF, PNG o JPEG.`,
  'attachment.notAsNamed': ({ name, says, is }) =>
    `El nombre del archivo ${quoted(name)} dice que es ${says} y su contenido es ${is}. Compruebe que sea el archivo correcto, cámbiele el nombre y vuelva a adjuntarlo.`,
  'attachment.truncated': ({ name }) =>
    `El archivo ${quoted(name)} está incompleto: le falta una parte. Vuelva a copiarlo o a escanear el documento y adjúntelo de nuevo.`,
  'attachment.locked': ({ name }) =>
    `El PDF ${quoted(name)} tiene contraseña. Guárdelo sin ella y vuelva a adjuntarlo.`,
  'seat.twoHolders': ({ seat, person, from, to }) =>
    `El lugar ${quoted(seat)} ya tiene titular: ${person}, desde el ${plainDate(from)}${to ? ` hasta el ${plainDate(to)}` : ''}. Termine ese nombramiento antes de registrar otro.`,
  'seat.twoAlternates': ({ seat, person, from, to }) =>
    `El lugar ${quoted(seat)} ya tiene suplente: ${person}, desde el ${plainDate(from)}${to ? ` hasta el ${plainDate(to)}` : ''}. Termine ese nombramiento antes de registrar otro.`,
  'seat.personElsewhere': ({ person, seat }) =>
    `${person} ya ocupa el lugar ${quoted(seat)} en esas fechas. Elija a otra persona o termine ese nombramiento.`,
  'seat.twoChairs': ({ seat }) =>
    `El lugar ${quoted(seat)} ya tiene la presidencia. Cambie su función antes de asignarla a otro.`,
  'seat.inUse': ({ seat }) =>
    `El lugar ${quoted(seat)} consta en sesiones: no se borra ni cambia de nombre, número, sector, función, voz o voto. Registre la fecha en que termina su vigencia y agregue otro lugar desde el día siguiente.`,
  'seat.outsideSession': ({ seat, date }) =>
    `El lugar ${quoted(seat)} consta en la sesión del ${plainDate(date)}. Elija una vigencia que incluya ese día.`,
  'seat.numberTaken': ({ number }) => `El número de lugar ${number} ya está ocupado. Elija otro número.`,
  'sector.inUse': ({ sector }) =>
    `El sector ${quoted(sector)} tiene lugares y no se puede borrar. Cambie esos lugares de sector primero.`,
  'mandate.endsBeforeStart': ({ from, to }) =>
    `El nombramiento termina el ${plainDate(to)}, antes de empezar el ${plainDate(from)}. Corrija una de las dos fechas.`,
}
