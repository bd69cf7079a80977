import { headingPassage, type PaperPassages, passage } from './passage.ts'

const legendFields = {
  documento: 'qué documento es: «Acta», «Convenio»',
  clave: 'clave del documento',
  titulo: 'título del documento, como se publica',
  fundamento: 'ley y artículos por los que se dice lo que se suprimió',
  area: 'área que clasifica, si consta',
  el_area: 'área que clasifica, con su artículo',
  del_area: '«del» o «de la», y el área que clasifica',
  fecha: 'fecha de clasificación',
  caracter: '«confidencial», «reservada» o «confidencial y reservada»',
  supresiones: 'cuántas supresiones hay, con número y letra',
  acta_comite: 'acta del Comité de Transparencia, con su fecha, si consta',
} as const

/** Fixed texts of the sheet that says what was removed from a public version, and why. */
export const publicVersionPassages = {
  title: headingPassage('Título de la hoja', 'Versión pública'),
  subtitle: passage({
    name: 'Documento del que es',
    text: '{documento} {clave}',
    fields: legendFields,
    needs: { clave: 'la hoja dice de qué documento es la versión pública' },
    isPlain: true,
  }),
  opening: passage({
    name: 'Texto inicial',
    text: 'Esta versión se elaboró conforme a {fundamento}. **Lo que se suprimió no existe en este archivo:** en su lugar hay un recuadro con el número de la supresión y el tipo de dato.',
    fields: legendFields,
    needs: { fundamento: 'la hoja cita los artículos por los que se elaboró' },
  }),
  removals: headingPassage('Título de la tabla', 'Qué se suprimió y por qué'),
  numbersHead: headingPassage('Columna de las supresiones', 'Supresiones'),
  groundHead: headingPassage('Columna del fundamento', 'Fundamento'),
  reasonHead: headingPassage('Columna del motivo', 'Motivo'),
  insisted: headingPassage(
    'Título de lo que la ley hace público',
    'Supresiones de información que la ley hace pública',
  ),
  insistence: passage({
    name: 'Supresión de lo que la ley hace público',
    text: 'Supresión {numeros}[ ({datos})], no obstante el {articulo}: {motivo}',
    fields: {
      numeros: 'número de la supresión, o de las que comparten motivo',
      datos: 'qué información es de la que la ley hace pública',
      articulo: 'artículo y ley que la hacen pública',
      motivo: 'por qué se suprimió, con su punto final',
    },
    needs: {
      numeros: 'la hoja dice de qué supresión se trata',
      articulo: 'la hoja cita el artículo que hace pública esa información',
      motivo: 'la hoja dice por qué se suprimió',
    },
  }),
  farewell: passage({
    name: 'Renglón de la firma',
    text: 'Titular del área que clasifica',
    fields: legendFields,
    isPlain: true,
  }),
} as const

/** What the law asks of the sheet keeps its place in it: no part of it can be left out (R39, R40). */
export const publicVersionPaper = {
  name: 'Versión pública',
  datedBy: 'issue',
  isOfSource: true,
  passages: publicVersionPassages,
  sections: {
    opening: { name: 'Título y texto inicial', place: 'first' },
    data: { name: 'Datos de la clasificación', place: 'movable' },
    removals: { name: 'Qué se suprimió y por qué', place: 'movable' },
    insisted: { name: 'Supresiones de lo que la ley hace público', place: 'movable' },
    signature: { name: 'Firma', place: 'last' },
    paper: { name: 'El documento, con sus recuadros', place: 'last' },
  },
} as const satisfies PaperPassages
