import { tie } from './grammar.ts'
import { closingNeeds, endMark, minutesIdentity, pagesField, signedInMargin } from './minutes-passages.ts'
import { headingPassage, type PaperPassages, passage } from './passage.ts'

const acta = '«acta» o «minuta»'
const secretary = 'quien ocupa la secretaría, con su artículo'

/** Fixed texts of the acta of a session that was not held. */
export const notHeldPassages = {
  preamble: passage({
    name: 'Proemio',
    text: `En {lugar}, siendo {las} **{hora}** del día **{fecha}**[, {recinto}][, {modalidad}][, con fundamento en {fundamento}], se hace constar que **no se verificó, por falta de quórum,** la **{sesion}** {del_organo} del ejercicio${tie}{anio}, señalada para {hora_citada} de esta fecha.`,
    fields: {
      las: '«la» o «las», según la hora',
      hora: 'hora en que se asentó, con número y letra',
      fecha: 'fecha de la sesión, con número y letra',
      recinto: 'lugar de la sesión, con su artículo',
      modalidad: 'si sería a distancia o mixta; nada si presencial',
      fundamento: 'fundamento de las sesiones, según las reglas',
      sesion: 'número y tipo de la sesión, con su convocatoria',
      anio: 'año de la sesión',
      hora_citada: '«las» y la hora para la que se convocó',
    },
    needs: {
      hora: closingNeeds.hora,
      fecha: 'el acta dice en qué fecha no se verificó la sesión',
      sesion: 'el acta dice de qué sesión es',
    },
  }),
  keeper: passage({
    name: 'Quién la levanta',
    text: 'Actuó como responsable {del_acta} {secretaria}.',
    fields: { del_acta: '«del acta» o «de la minuta»', secretaria: secretary },
  }),
  callHeading: headingPassage('Título de la convocatoria', 'Convocatoria'),
  attendanceHeading: headingPassage('Título de la asistencia', 'Quienes asistieron'),
  attendance: passage({
    name: 'Pase de lista',
    text: '[{Secretaria} pasó lista y registró|Se pasó lista y se registró] a las personas siguientes, con la hora en que llegaron:',
    fields: { secretaria: secretary },
  }),
  nobody: passage({
    name: 'Pase de lista sin asistentes',
    text: 'Se pasó lista, sin que se registrara la asistencia de persona alguna:',
    fields: {},
  }),
  quorumHeading: headingPassage('Título del quórum', 'Falta de quórum'),
  noSession: passage({
    name: 'La sesión no se celebró',
    text: 'En consecuencia, la sesión no se celebró: no se trató ningún punto del orden del día ni se adoptó acuerdo alguno, lo que se asienta en esta {acta} para los efectos a que haya lugar.',
    fields: { acta },
  }),
  againHeading: headingPassage('Título de la nueva convocatoria', 'Nueva convocatoria'),
  closingHeading: headingPassage('Título del cierre', 'Cierre y firmas'),
  closing: passage({
    name: 'Cierre',
    text: 'Se levanta la presente {acta} {a_la_hora} del día de su fecha, en **{paginas}**, {anexos}, que firman al calce {y_rubrican}quienes asistieron y quien la levanta.',
    fields: {
      acta,
      a_la_hora: '«a las» y la hora, con número y letra',
      paginas: pagesField,
      anexos: '«sin anexos», o cuántos',
      y_rubrican: signedInMargin,
    },
    needs: { paginas: closingNeeds.paginas, a_la_hora: closingNeeds.hora },
  }),
  endMark,
  identity: minutesIdentity,
} as const

export const notHeldPaper = {
  name: 'Acta de no verificativo',
  datedBy: 'session',
  passages: notHeldPassages,
  sections: {
    opening: { name: 'Proemio', place: 'first' },
    call: { name: 'Convocatoria', place: 'movable' },
    attendance: { name: 'Asistencia', place: 'movable' },
    quorum: { name: 'Falta de quórum', place: 'movable' },
    again: { name: 'Nueva convocatoria', place: 'movable' },
    closing: { name: 'Cierre y firmas', place: 'last' },
  },
} as const satisfies PaperPassages
