import { pagesField } from './minutes-passages.ts'
import { headingPassage, type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the certification of agreements. */
export const certificationPassages = {
  certifies: passage({
    name: 'Certificación',
    text: 'La persona titular {de_quien}[, {persona},] **CERTIFICA** que en la **{sesion}** {del_organo}, celebrada el **{fecha}**[, con la asistencia de {asistencia} y quórum legal], {acuerdos}:',
    fields: {
      de_quien: 'el cargo de quien certifica, con «de la» o «del»',
      persona: 'nombre de quien certifica, si consta',
      sesion: 'número y tipo de la sesión',
      fecha: 'fecha de la sesión, con número y letra',
      asistencia: 'cuántas personas de cuántas asistieron; nada si no hubo quórum',
      acuerdos: '«se adoptó el acuerdo siguiente» o «se adoptaron los acuerdos siguientes»',
    },
    needs: {
      de_quien: 'la certificación dice quién la hace',
      sesion: 'la certificación dice de qué sesión son los acuerdos',
      fecha: 'la certificación dice de qué fecha son los acuerdos',
    },
  }),
  cancelled: passage({
    name: 'Acuerdo cancelado después',
    text: 'El acuerdo {clave} se canceló con posterioridad[, el {fecha}][, por el motivo siguiente: {motivo}]; conserva su número.',
    fields: {
      clave: 'clave del acuerdo',
      fecha: 'fecha en que se canceló, si consta',
      motivo: 'motivo, si consta',
    },
    needs: { clave: 'la certificación dice qué acuerdo se canceló' },
  }),
  minutes: passage({
    name: 'Cotejo con el acta',
    text: 'Los textos que anteceden concuerdan con {el_acta} **{clave}**, que {estado}.',
    fields: {
      el_acta: '«el acta» o «la minuta»',
      clave: 'clave del acta',
      estado: 'hasta dónde llegó el acta, y cuándo',
    },
    needs: {
      clave: 'el cotejo dice con qué acta se hizo',
      estado: 'el cotejo dice en qué estado está el acta',
    },
  }),
  issued: passage({
    name: 'Expedición',
    text: 'Se expide en {lugar}, {a_los_dias}, en {paginas}, para los efectos a que haya lugar.',
    fields: { a_los_dias: 'fecha en que se expide, con número y letra', paginas: pagesField },
    needs: {
      a_los_dias: 'la certificación dice en qué fecha se expide',
      paginas: 'la certificación dice de cuántas páginas consta',
    },
  }),
  farewell: headingPassage('Fe', 'Doy fe.'),
} as const

export const certificationPaper = {
  name: 'Certificación de acuerdos',
  datedBy: 'issue',
  passages: certificationPassages,
  sections: {
    certifies: { name: 'Certificación', place: 'first' },
    agreements: { name: 'Acuerdos', place: 'movable' },
    minutes: { name: 'Cotejo con el acta', place: 'movable', canHide: true },
    issued: { name: 'Expedición', place: 'last' },
    signature: { name: 'Firma', place: 'last' },
  },
} as const satisfies PaperPassages
