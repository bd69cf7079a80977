import { tie } from './grammar.ts'
import { headingPassage, type PaperPassages, passage } from './passage.ts'

const acta = '«acta» o «minuta»'
const ofActa = '«del acta» o «de la minuta»'
const secretary = 'quien ocupa la secretaría, con su artículo'
const article = '«la» o «las», según la hora'
const atHour = '«a las» y la hora, con número y letra'
const hourIsNeeded = 'la hora consta con número y letra'
const pagesAreNeeded = 'el cierre dice de cuántas páginas consta, para que no se le agreguen ni le falten'

/** Why the sheet of the signatures says whose it is. */
const identityNeeds = {
  clave: 'la hoja de firmas dice de qué documento es, para que no se agregue a otro',
  fecha: 'la hoja de firmas dice de qué fecha es, para que no se agregue a otra',
} as const

/** Which acta the signatures are of, whether it was held or not. */
export const minutesIdentity = passage({
  name: 'Renglón que identifica las firmas',
  text: `Firmas {del_acta} **{clave}** de la {sesion} {del_organo}, {lugar}, {celebrada} {fecha}.`,
  fields: {
    del_acta: ofActa,
    clave: 'clave del acta',
    sesion: 'número y tipo de la sesión',
    celebrada: '«celebrada el» o «señalada para el»',
    fecha: 'fecha de la sesión',
  },
  needs: identityNeeds,
})

export const endMark = headingPassage('Marca del fin del texto', 'FIN DEL TEXTO')

export const pagesField = 'cuántas páginas tiene el documento, con número y letra'
export const signedInMargin = '«y rubrican al margen», cuando hay más de una página; trae su espacio'
export const closingNeeds = { paginas: pagesAreNeeded, hora: hourIsNeeded } as const

/** Fixed texts of the acta of a session that was held. */
export const minutesPassages = {
  preamble: passage({
    name: 'Proemio',
    text: `En {lugar}, siendo {las} **{hora}** del día **{fecha}**[, {recinto}][, {modalidad}], se reunieron las personas integrantes {del_organo}[, previa {convocatoria} notificada el {fecha_convocatoria} con {anticipacion} de anticipación], para celebrar[, en {llamado},] la **{sesion}** del ejercicio${tie}{anio}[, con fundamento en {fundamento}].`,
    fields: {
      las: article,
      hora: 'hora en que empezó, con número y letra',
      fecha: 'fecha de la sesión, con número y letra',
      recinto: 'lugar de la sesión, con su artículo',
      modalidad: 'si fue a distancia o mixta; nada cuando fue presencial',
      convocatoria: '«convocatoria», o «segunda convocatoria»; nada si no se notificó',
      fecha_convocatoria: 'fecha en que se notificó',
      anticipacion: 'anticipación con que se notificó',
      llamado: '«segunda convocatoria»; nada en la primera',
      sesion: 'número y tipo de la sesión',
      anio: 'año de la sesión',
      fundamento: 'fundamento de las sesiones, según las reglas',
    },
    needs: {
      hora: hourIsNeeded,
      fecha: 'el acta dice en qué fecha se celebró la sesión',
      sesion: 'el acta dice de qué sesión es',
    },
  }),
  presided: passage({
    name: 'Quién presidió',
    text: 'Presidió {preside}[ y actuó como responsable {del_acta} {secretaria}].',
    fields: {
      preside: 'persona titular o suplente que presidió, con su nombre si consta',
      del_acta: ofActa,
      secretaria: secretary,
    },
    needs: { preside: 'el acta dice quién presidió' },
  }),
  shortNotice: passage({
    name: 'Convocatoria con menos anticipación',
    text: 'Se hace constar que la convocatoria se notificó con menos anticipación que la señalada: {anticipacion}, en lugar de {anticipacion_exigida}.',
    fields: {
      anticipacion: 'anticipación con que se notificó',
      anticipacion_exigida: 'anticipación que piden las reglas',
    },
    needs: { anticipacion: 'el acta hace constar que se convocó con menos anticipación' },
  }),
  attendanceHeading: headingPassage(
    'Título de la asistencia',
    'Lista de asistencia y declaratoria de quórum',
  ),
  attendance: passage({
    name: 'Pase de lista',
    text: '[{Secretaria} pasó lista y registró|Se pasó lista y se registró] a las personas siguientes. El número de lugar se conserva en las votaciones, en las rúbricas y en las firmas de esta {acta}.',
    fields: { secretaria: secretary, acta },
  }),
  quorum: passage({
    name: 'Declaratoria de quórum',
    text: '**Declaratoria de quórum.** {computo} La persona que preside declaró que **existe quórum legal** y abrió la sesión {a_la_hora}.',
    fields: {
      computo: 'cuántos lugares hay, cuántos se ocuparon y cuántos se requieren, con la regla',
      a_la_hora: atHour,
    },
    needs: { computo: 'la declaratoria dice con cuántas personas y por qué regla hubo quórum' },
  }),
  agendaHeading: headingPassage('Título del orden del día', 'Orden del día'),
  agenda: passage({
    name: 'Lectura del orden del día',
    text: '[{Secretaria} dio lectura|Se dio lectura] al orden del día propuesto en la convocatoria:',
    fields: { secretaria: secretary },
  }),
  urgent: passage({
    name: 'Asuntos urgentes',
    text: 'Con carácter urgente y fuera de la convocatoria se propuso tratar {los_asuntos}, cuya admisión se votó al llegar a {cada_uno}.',
    fields: {
      los_asuntos: '«el asunto» o «los asuntos», y cuáles',
      cada_uno: '«él» o «cada uno»',
    },
    needs: { los_asuntos: 'el acta dice qué asuntos urgentes se propusieron' },
  }),
  courseHeading: headingPassage('Título del desarrollo', 'Desarrollo de la sesión'),
  followUp: passage({
    name: 'Cuenta de los acuerdos anteriores',
    text: 'De {total}, {cumplidos}, {en_proceso} y {vencidos}.',
    fields: {
      total: 'cuántos acuerdos anteriores hay',
      cumplidos: 'cuántos están cumplidos',
      en_proceso: 'cuántos están en proceso',
      vencidos: 'cuántos están vencidos',
    },
  }),
  noFollowUp: passage({
    name: 'Sin acuerdos anteriores',
    text: 'No hay acuerdos anteriores a los que dar seguimiento.',
    fields: {},
  }),
  postponed: passage({
    name: 'Punto aplazado',
    text: 'El punto se aplazó[ {a_la_hora}].',
    fields: { a_la_hora: atHour },
  }),
  withdrawn: passage({
    name: 'Punto retirado',
    text: 'El punto se retiró del orden del día[ {a_la_hora}].',
    fields: { a_la_hora: atHour },
  }),
  noRemarks: passage({
    name: 'Punto sin intervenciones',
    text: 'No se registraron intervenciones en este punto.',
    fields: {},
  }),
  noGeneral: passage({
    name: 'Sin asuntos generales',
    text: 'No se registró asunto alguno.',
    fields: {},
  }),
  farewellHeading: headingPassage('Título de la clausura', 'Clausura'),
  closingHeading: headingPassage('Título de la clausura y las firmas', 'Clausura y firmas'),
  signaturesHeading: headingPassage('Título de las firmas, tras la clausura', 'Firmas'),
  closing: passage({
    name: 'Cierre',
    text: 'No habiendo otro asunto que tratar, la persona que preside dio por concluida la sesión a {las} **{hora}** {del_dia}. Se levanta la presente {acta} en **{paginas}**, {anexos}, que firman al calce {y_rubrican}quienes intervinieron.',
    fields: {
      las: article,
      hora: 'hora en que terminó, con número y letra',
      del_dia: '«del día de su inicio», o la fecha si terminó otro día',
      acta,
      paginas: pagesField,
      anexos: '«sin anexos», o cuántos',
      y_rubrican: signedInMargin,
    },
    needs: closingNeeds,
  }),
  endMark,
  identity: minutesIdentity,
} as const

export const minutesPaper = {
  name: 'Acta de sesión',
  datedBy: 'session',
  passages: minutesPassages,
  sections: {
    opening: { name: 'Proemio', place: 'first' },
    attendance: { name: 'Asistencia y quórum', place: 'movable' },
    agenda: { name: 'Orden del día', place: 'movable' },
    course: { name: 'Desarrollo', place: 'movable' },
    general: { name: 'Asuntos generales', place: 'movable' },
    separateVotes: { name: 'Votos particulares', place: 'movable' },
    closing: { name: 'Clausura y firmas', place: 'last' },
  },
} as const satisfies PaperPassages
