import { headingPassage, type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the convocatoria. */
export const callPassages = {
  placeAndDate: passage({
    name: 'Lugar y fecha',
    text: '{lugar}, a {fecha}.',
    fields: { fecha: 'fecha en que se convoca, con número y letra' },
    needs: { fecha: 'la convocatoria dice en qué fecha se expide' },
  }),
  addressees: passage({
    name: 'A quién se dirige',
    text: '**Personas integrantes {del_organo}**\nPresente',
    fields: {},
  }),
  designated: passage({
    name: 'A quién se dirige, en la instalación',
    text: '**Personas designadas para integrar {el_organo}**\nPresente',
    fields: {},
  }),
  summons: passage({
    name: 'Llamado',
    text: '[Con fundamento en {fundamento}, se|Se] les convoca[, en {llamado},] a la **{sesion}**, que se celebrará conforme a los datos y al orden del día siguientes.',
    fields: {
      fundamento: 'fundamento de la convocatoria, según las reglas',
      llamado: '«segunda convocatoria»; nada en la primera',
      sesion: 'número y tipo de la sesión',
    },
    needs: { sesion: 'la convocatoria dice a qué sesión llama' },
  }),
  agendaHeading: headingPassage('Título del orden del día', 'Orden del día'),
  designations: passage({
    name: 'Acreditación, en la instalación',
    text: 'Cada persona titular y suplente acreditará su designación con el documento respectivo; ambas rinden protesta y firman el acta de instalación.',
    fields: {},
  }),
  lateItems: passage({
    name: 'Asuntos adicionales',
    text: 'Pueden proponerse asuntos adicionales[ a {secretaria}] hasta {horas} antes de la sesión.',
    fields: {
      secretaria: 'quien ocupa la secretaría, con su artículo',
      horas: 'cuántas horas antes, según las reglas',
    },
  }),
  onlyListed: passage({
    name: 'Sólo lo enlistado, en extraordinarias',
    text: 'Sólo se tratarán los asuntos del orden del día[; {urgentes}].',
    fields: { urgentes: 'cómo se admiten los urgentes; nada si las reglas no los admiten' },
  }),
  farewell: headingPassage('Despedida', 'Atentamente'),
} as const

export const callPaper = {
  name: 'Convocatoria',
  datedBy: 'session',
  passages: callPassages,
  sections: {
    placeAndDate: { name: 'Lugar y fecha', place: 'movable' },
    addressees: { name: 'A quién se dirige', place: 'movable', canHide: true },
    summons: { name: 'Llamado', place: 'movable' },
    data: { name: 'Datos de la sesión', place: 'movable' },
    agenda: { name: 'Orden del día', place: 'movable' },
    notes: { name: 'Notas', place: 'movable' },
    signature: { name: 'Firma', place: 'last' },
    slip: { name: 'Acuse de recibo', place: 'last', canHide: true },
  },
} as const satisfies PaperPassages
