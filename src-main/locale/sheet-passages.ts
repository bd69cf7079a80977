import { headingPassage, type PaperPassages, passage } from './passage.ts'

/** Fixed texts of the attendance sheet. */
export const sheetPassages = {
  privacy: passage({
    name: 'Aviso de privacidad simplificado',
    text: '**Aviso de privacidad simplificado.** {El_organo}[, con domicilio en {domicilio},] es responsable de los datos personales de esta lista (nombre, calidad, hora y firma), que se usan para acreditar la asistencia y el quórum e integrar el expediente de la sesión. Los nombres y votos de quienes integran el órgano son públicos; las firmas de particulares se protegen en la versión pública. No se realizan transferencias que requieran consentimiento. Puede manifestar su negativa ante la Unidad de Transparencia[, {en_el_domicilio}]; el aviso integral está disponible {donde}.',
    fields: {
      en_el_domicilio: '«en el mismo domicilio»; nada si el órgano no lo tiene',
      donde: 'dónde se consulta el aviso integral',
    },
    needs: { donde: 'el aviso simplificado dice dónde está el integral' },
  }),
  guests: headingPassage('Título de las personas invitadas', 'Personas invitadas (voz, sin voto)'),
} as const

export const sheetPaper = {
  name: 'Lista de asistencia',
  datedBy: 'session',
  passages: sheetPassages,
  sections: {
    sheet: { name: 'Lista', place: 'first' },
    privacy: { name: 'Aviso de privacidad', place: 'last' },
  },
} as const satisfies PaperPassages
