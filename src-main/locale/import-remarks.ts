import type { ImportRemark } from '../domain/import-remark.ts'
import type { Month } from '../domain/month.ts'
import { longMonth } from './months.ts'

/** «fila 4, columna Oct» */
function place({ row, column }: ImportRemark): string {
  return [row === null ? '' : `fila ${row}`, column && `columna ${column}`].filter(Boolean).join(', ')
}

const words: Readonly<Record<ImportRemark['kind'], string>> = {
  noMonths:
    'no se encontró la fila con los meses. Ponga un encabezado con «Acción» y los meses, como «Sept, Oct, Nov».',
  noYear: 'los meses no dicen de qué año son. Escriba abajo el año del primero.',
  oneColumn:
    'todo quedó en una sola columna. Guarde la tabla con comas, puntos y comas o tabuladores entre columnas.',
  repeatedMonth: 'el mes está dos veces seguidas. Deje una columna por mes.',
  notAMark: 'no es una marca. Use x, o deje la celda vacía.',
  noName: 'tiene marcas y no dice qué acción es. Escriba su nombre.',
  markWithoutMonth:
    'es una marca y su columna no dice de qué mes es. Escriba el mes en el encabezado, o quite la celda que sobra.',
  longText: 'Acorte el texto.',
  notAWeight: 'no es un peso. Escriba un número entero de 0 a 1000, o deje la celda vacía.',
  shortRow:
    'la fila quedó en una sola celda: usa otro separador que el encabezado, o unas comillas quedaron sin cerrar. Corríjala en la tabla.',
  mergedNames: 'la celda del nombre está combinada con otras filas. Sepárelas, una acción por fila.',
  outsidePlan: 'queda fuera del periodo del plan. Quite la marca o amplíe el plan.',
  tooMany: 'la tabla tiene más de 500 acciones. Impórtela por partes.',
  noRows: 'la tabla no tiene acciones. Ponga una por fila, debajo de los meses.',
  mergedMarks: 'la celda combinada se leyó como todos los meses que abarca.',
  english: 'el mes está en inglés y se leyó como su mes en español.',
  twoHeads: 'los años se tomaron de la fila que está encima de los meses.',
  wideMonth: 'el mes abarca varias columnas: con una marca en cualquiera de ellas se marca el mes.',
  skippedColumn: 'la columna no es del cronograma y no se importa.',
  skippedTotal: 'la fila es un total y no se importa.',
  noMarks:
    'la acción no tiene ningún mes con x y entrará sin fechas. Si sus meses están señalados con color, escriba x.',
}

/** What was found in a table that is to come in, with its cell: «Fila 4, columna Oct: «quizá» no es una marca…» */
export function wordRemark(remark: ImportRemark): string {
  const { kind, text } = remark
  const said = kind === 'outsidePlan' ? longMonth(text as Month) : text
  const quote = said ? quoted(kind, said) : ''
  const where = place(remark)
  const sentence = `${where ? `${where}: ` : ''}${quote}${words[kind]}`
  return sentence.charAt(0).toLocaleUpperCase('es') + sentence.slice(1)
}

/** How long a text is and how long it may be; else what the cell says. */
function quoted(kind: ImportRemark['kind'], said: string): string {
  if (kind === 'longText') return `el texto tiene ${said.replace('/', ' caracteres y caben ')}. `
  return kind === 'tooMany' ? '' : `«${said}»: `
}
