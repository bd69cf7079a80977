import { tie } from './grammar.ts'
import { type PaperPassages, passage } from './passage.ts'

/** Fixed texts of a convenio, around what its parties write. */
export const cooperationPassages = {
  preamble: passage({
    name: 'Proemio',
    text: '{convenio} que celebran, por una parte, {partes}, a quienes en conjunto se denominará **«LAS PARTES»**, al tenor de {capitulos} siguientes.',
    fields: {
      convenio: 'nombre del convenio',
      partes: 'las partes, con quienes las representan y cómo se les llama',
      capitulos: '«los antecedentes, las declaraciones y las cláusulas», o los que haya',
    },
    needs: { partes: 'el convenio dice quiénes lo celebran' },
  }),
  closing: passage({
    name: 'Párrafo de firma',
    text: `Leído el presente convenio y enteradas «LAS PARTES» de su contenido, alcance y fuerza legal, lo firman **{ejemplares}**, al calce de esta hoja y con rúbrica al margen de las demás, en {lugar_de_firma}, el {fecha_de_firma}, en {paginas}[, {reparto}].`,
    fields: {
      ejemplares: '«por duplicado», «en un solo ejemplar»',
      lugar_de_firma: 'dónde se firma',
      fecha_de_firma: 'fecha de la firma',
      paginas: `cuántas páginas tiene: «tres${tie}páginas»`,
      reparto: 'que queda un ejemplar a cada parte; nada si no es así',
    },
    needs: {
      lugar_de_firma: 'el convenio dice dónde se firma',
      fecha_de_firma: 'el convenio dice cuándo se firma',
    },
  }),
} as const

export const cooperationPaper = {
  name: 'Convenio',
  datedBy: 'issue',
  passages: cooperationPassages,
  sections: {
    text: { name: 'Proemio, declaraciones y cláusulas', place: 'first' },
    closing: { name: 'Firmas', place: 'last' },
  },
} as const satisfies PaperPassages
