import { endMark, pagesField } from './minutes-passages.ts'
import { headingPassage, type PaperPassages, passage } from './passage.ts'

const ofActa = '«del acta» o «de la minuta»'

/** Fixed texts of a fe de erratas or an addendum. */
export const correctionPassages = {
  preamble: passage({
    name: 'Proemio',
    text: 'Con fecha {hoy} se expide {la_presente} {del_acta} **{clave_acta}** de la **{sesion}** {del_organo}, celebrada el {fecha}. El texto de {esa_acta} quedó fijo al aprobarse y no se modifica: este documento se agrega a ella y se conserva con ella.',
    fields: {
      hoy: 'fecha en que se expide, con número y letra',
      la_presente: '«la presente fe de erratas» o «el presente addendum»',
      del_acta: ofActa,
      clave_acta: 'clave del acta que se corrige',
      sesion: 'número y tipo de la sesión',
      fecha: 'fecha de la sesión, con número y letra',
      esa_acta: '«esa acta» o «esa minuta»',
    },
    needs: {
      hoy: 'el documento dice en qué fecha se expide',
      clave_acta: 'el documento dice qué acta corrige',
    },
  }),
  rest: passage({
    name: 'Lo que no cambia',
    text: 'Lo demás {del_acta} queda en sus términos.',
    fields: { del_acta: ofActa },
  }),
  addedHeading: headingPassage('Título de lo que se agrega', 'Texto que se agrega'),
  closingHeading: headingPassage('Título de las firmas', 'Firmas'),
  closing: passage({
    name: 'Expedición',
    text: 'Se expide en {lugar}, {a_los_dias}, en {paginas}.',
    fields: { a_los_dias: 'fecha en que se expide, con número y letra', paginas: pagesField },
    needs: {
      a_los_dias: 'el documento dice en qué fecha se expide',
      paginas: 'el documento dice de cuántas páginas consta',
    },
  }),
  endMark,
  identity: passage({
    name: 'Renglón que identifica las firmas',
    text: 'Firmas {de_la_correccion} **{clave}**, {del_acta} {clave_acta} {del_organo}, sesión celebrada el {fecha}.',
    fields: {
      de_la_correccion: '«de la fe de erratas» o «del addendum»',
      clave: 'clave de este documento',
      del_acta: ofActa,
      clave_acta: 'clave del acta que se corrige',
      fecha: 'fecha de la sesión',
    },
    needs: { clave: 'la hoja de firmas dice de qué documento es, para que no se agregue a otro' },
  }),
} as const

export const correctionPaper = {
  name: 'Fe de erratas y addendum',
  datedBy: 'issue',
  passages: correctionPassages,
  sections: {
    opening: { name: 'Proemio', place: 'first' },
    data: { name: 'Datos del documento corregido', place: 'movable' },
    content: { name: 'Correcciones o texto que se agrega', place: 'movable' },
    closing: { name: 'Expedición y firmas', place: 'last' },
  },
} as const satisfies PaperPassages
