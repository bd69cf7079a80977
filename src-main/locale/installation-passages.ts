import { minutesPassages } from './minutes-passages.ts'
import { headingPassage, type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the acta that installs a body: those of every acta, and its own. */
export const installationPassages = {
  ...minutesPassages,
  integrationHeading: headingPassage('Título de la integración', 'Integración del órgano'),
  integration: passage({
    name: 'Integración',
    text: '{El_organo} se integra con **{lugares}**, de los cuales {con_voto} derecho a voto, en {sectores}. Los encargos son honoríficos.',
    fields: {
      lugares: 'cuántos lugares tiene el órgano',
      con_voto: 'cuántos «tienen» derecho a voto',
      sectores: 'en qué sectores se reparten',
    },
    needs: { lugares: 'el acta de instalación dice de cuántos lugares se compone el órgano' },
  }),
  installedHeading: headingPassage('Título de la instalación', 'Instalación y protesta'),
  protest: passage({
    name: 'Toma de protesta',
    text: 'Puestas de pie las personas presentes, quien preside les tomó la protesta en estos términos:',
    fields: {},
  }),
  protestQuestion: passage({
    name: 'Pregunta de la protesta',
    text: '**Pregunta.** «¿Protestan cumplir y hacer cumplir la Constitución Política de los Estados Unidos Mexicanos, la particular del Estado y las leyes que de ellas emanan, y desempeñar con lealtad, honradez y transparencia el encargo honorífico de integrantes {del_organo}, en beneficio de {lugar}?»',
    fields: {},
  }),
  protestAnswer: passage({
    name: 'Respuesta de la protesta',
    text: '**Respuesta.** «Sí, protestamos.»',
    fields: {},
  }),
  protestWarning: passage({
    name: 'Palabras de quien preside',
    text: '**Quien preside.** «Si así lo hacen, que la sociedad se lo reconozca; si no, que se lo demande.»',
    fields: {},
  }),
  installed: passage({
    name: 'Declaratoria de instalación',
    text: '**Declaratoria de instalación.** La persona que preside declaró **la instalación formal {del_organo}** de {lugar}, {a_la_hora} del día {fecha}, con los lugares y las personas que señala el apartado\u00a01 de esta acta.',
    fields: {
      a_la_hora: '«a las» y la hora, con número y letra',
      fecha: 'fecha en que se declaró, con número y letra',
    },
    needs: { fecha: 'la declaratoria dice en qué fecha se instaló el órgano' },
  }),
  rulesHeading: headingPassage('Título de las reglas', 'Reglas de operación'),
  rules: passage({
    name: 'Reglas con que se sesiona',
    text: 'Mientras el órgano no apruebe otras, sus sesiones se rigen por estas reglas («{reglas}»):',
    fields: { reglas: 'nombre de las reglas vigentes' },
  }),
} as const

export const installationPaper = {
  name: 'Acta de instalación',
  datedBy: 'session',
  passages: installationPassages,
  sections: {
    opening: { name: 'Proemio', place: 'first' },
    integration: { name: 'Integración', place: 'first' },
    attendance: { name: 'Asistencia y quórum', place: 'movable' },
    agenda: { name: 'Orden del día', place: 'movable' },
    installed: { name: 'Instalación y protesta', place: 'movable' },
    rules: { name: 'Reglas de operación', place: 'movable' },
    course: { name: 'Desarrollo', place: 'movable' },
    general: { name: 'Asuntos generales', place: 'movable' },
    separateVotes: { name: 'Votos particulares', place: 'movable' },
    closing: { name: 'Clausura y firmas', place: 'last' },
  },
} as const satisfies PaperPassages
