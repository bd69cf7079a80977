import type { DocumentModel } from '../../src-main/documents/model.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import { minutes } from './sample-minutes.ts'
import { agenda, footer, heading, minutesFrame, plain, rich, text } from './sample-parts.ts'

export { closingBlock, minutes } from './sample-minutes.ts'
export { signers } from './sample-parts.ts'

export const call: DocumentModel = {
  ...minutes,
  kind: 'call',
  title: 'Convocatoria a la Segunda Sesión Ordinaria de 2026',
  createdAt: '2026-09-15T16:00:00.000Z' as Instant,
  frame: {
    ...minutesFrame,
    margin: [
      { label: 'Clave', lines: ['STM-VA/CONV/ORD/02/2026'] },
      { label: 'Versión', lines: ['1 · emitida'] },
      { label: 'Antelación', lines: ['5 días hábiles'] },
    ],
    rubrics: null,
    footer: footer('STM-VA/CONV/ORD/02/2026', 'versión 1', '8e87 463d 1723'),
  },
  blocks: [
    { type: 'title', text: 'Convocatoria', subtitle: 'Segunda Sesión Ordinaria de 2026' },
    {
      type: 'paragraph',
      style: 'plain',
      content: plain('Villa Abierta, Estado de México, a 15~(quince) de septiembre de 2026.'),
    },
    {
      type: 'paragraph',
      style: 'plain',
      content: rich('*Personas integrantes del Secretariado Técnico Municipal*\nPresente'),
    },
    text(
      'Con fundamento en los artículos 8 y 9 de los Lineamientos de Operación, se les convoca a la *Segunda Sesión ' +
        'Ordinaria*, que se celebrará conforme a los datos y al orden del día siguientes.',
    ),
    {
      type: 'fields',
      rows: [
        {
          label: 'Día y hora',
          value: rich('Jueves *24~(veinticuatro) de septiembre de 2026, 10:00~(diez horas)*'),
        },
        {
          label: 'Lugar',
          value: plain('Sala de Cabildo, Palacio Municipal, Plaza Principal s/n, Col. Centro'),
        },
        { label: 'Modalidad', value: plain('Presencial; sesión pública') },
        {
          label: 'Segunda convocatoria',
          value: plain(
            '10:30 (diez horas con treinta minutos), con quienes asistan, si no se reúne el quórum de 6~(seis) integrantes con voto',
          ),
        },
      ],
    },
    heading(2, 'Orden del día'),
    agenda,
    text(
      'Se adjuntan el proyecto de acta de la primera sesión, el informe de seguimiento de acuerdos y la propuesta de ' +
        'cronograma. Pueden proponerse asuntos adicionales a la Secretaría técnica hasta 48~(cuarenta y ocho) horas ' +
        'antes de la sesión.',
    ),
    {
      type: 'signature',
      farewell: 'Atentamente',
      name: 'Secretaría técnica',
      capacity: 'por instrucciones de la Presidencia Municipal',
    },
    {
      type: 'slip',
      title: 'Acuse de recibo · STM-VA/CONV/ORD/02/2026',
      lines: [
        { label: 'Nombre y lugar que ocupa', width: 190 },
        { label: 'Fecha', width: 66 },
        { label: 'Hora', width: 52 },
        { label: 'Firma', width: 142 },
      ],
    },
  ],
}

const listSeats = (...names: string[]) => names.map((name) => name.split('|') as [string, string])
export const attendanceList: DocumentModel = {
  ...minutes,
  kind: 'attendanceSheet',
  title: 'Lista de asistencia de la Segunda Sesión Ordinaria',
  frame: {
    ...minutesFrame,
    layout: 'sheet',
    margin: [],
    rubrics: null,
    footer: footer('STM-VA/LISTA/ORD/02/2026', 'versión 1', '1b64 24cc 2629'),
    blankMark: null,
  },
  blocks: [
    {
      type: 'title',
      text: 'Lista de asistencia',
      subtitle:
        'Segunda Sesión Ordinaria · jueves 24 de septiembre de 2026, 10:00 horas · Sala de Cabildo, Palacio Municipal',
    },
    {
      type: 'attendanceSheet',
      headers: {
        number: 'Lugar',
        name: 'Cargo o representación / nombre de quien asiste',
        capacity: 'Calidad',
        hour: 'Hora',
        signature: 'Firma',
      },
      groups: [
        {
          caption: 'Sector gobierno',
          options: ['Titular', 'Suplente'],
          rows: listSeats(
            '1|Presidencia Municipal',
            '2|Secretaría del Ayuntamiento',
            '3|Contraloría Municipal',
            '4|Unidad de Transparencia',
            '5|Dirección de Desarrollo Social',
          ).map(([number, name]) => ({ number, name })),
        },
        {
          caption: 'Sector sociedad civil',
          options: ['Titular', 'Suplente'],
          rows: listSeats(
            '6|Organización de desarrollo comunitario',
            '7|Organización de defensa del ambiente',
            '8|Colectivo de mujeres',
            '9|Consejo de participación vecinal',
            '10|Institución académica local',
            '11|Asociación de comerciantes',
          ).map(([number, name]) => ({ number, name })),
        },
        {
          caption: 'Facilitación y apoyo (voz, sin voto)',
          options: ['Titular', 'Suplente'],
          rows: listSeats('12|Persona facilitadora', '13|Secretaría técnica').map(([number, name]) => ({
            number,
            name,
          })),
        },
      ],
      footer: {
        blanks: ['Cierre de la lista', 'Presentes con voto'],
        quorum: 'Quórum: 6 de 11',
        rubric: 'Rúbrica de la Secretaría técnica',
      },
    },
    {
      type: 'paragraph',
      style: 'legal',
      content: rich(
        '*Aviso de privacidad simplificado.* El Secretariado Técnico Municipal de Gobierno Abierto, con domicilio en ' +
          'Palacio Municipal, Plaza Principal s/n, Col. Centro, es responsable de los datos personales de esta lista ' +
          '(nombre, calidad, hora y firma), que se usan para acreditar la asistencia y el quórum e integrar el ' +
          'expediente de la sesión. Los nombres y votos de quienes integran el órgano son públicos; las firmas de ' +
          'particulares se protegen en la versión pública. No se realizan transferencias que requieran ' +
          'consentimiento. Puede manifestar su negativa ante la Unidad de Transparencia, en el mismo domicilio; el ' +
          'aviso integral está disponible ahí y en el portal municipal.',
      ),
    },
  ],
}

export const followUp: DocumentModel = {
  ...minutes,
  kind: 'followUp',
  title: 'Seguimiento de acuerdos',
  frame: {
    ...minutesFrame,
    layout: 'landscape',
    margin: [],
    rubrics: null,
    runningHead: { ...minutesFrame.runningHead, right: 'Seguimiento de acuerdos · 24 de septiembre de 2026' },
    footer: footer('STM-VA/SEG/2026-03', 'versión 1', '33a6 4d9e 3a2b'),
    blankMark: null,
  },
  blocks: [
    {
      type: 'title',
      text: 'Seguimiento de acuerdos',
      subtitle: 'Corte al 24 de septiembre de 2026 · nueve acuerdos: 4 cumplidos, 4 en proceso, 1 vencido',
    },
    {
      type: 'table',
      columns: [
        { header: 'Clave', width: 96, align: 'left' },
        { header: 'Acuerdo', width: 260, align: 'left' },
        { header: 'Responsable', width: 132, align: 'left' },
        { header: 'Fecha compromiso', width: 92, align: 'left' },
        { header: 'Estado', width: 62, align: 'left' },
        { header: 'Avance', width: 42, align: 'right' },
      ],
      groups: [
        {
          caption: 'Primera Sesión Ordinaria · 25 de junio de 2026',
          rows: [
            [
              'STM-VA/ACU/2026-01',
              'Se instala el Secretariado Técnico Municipal y se publica su integración en el portal.',
              'Secretaría técnica',
              '30 de junio de 2026',
              'Cumplido',
              '100 %',
            ],
            [
              'STM-VA/ACU/2026-02',
              'Se aprueban los Lineamientos de Operación y se remiten al Ayuntamiento para su publicación en la Gaceta Municipal.',
              'Secretaría del Ayuntamiento',
              '15 de julio de 2026',
              'Cumplido',
              '100 %',
            ],
            [
              'STM-VA/ACU/2026-03',
              'Se convoca a la jornada de sensibilización de las unidades administrativas.',
              'Dirección de Desarrollo Social',
              '31 de agosto de 2026',
              '*Vencido*',
              '40 %',
            ],
            [
              'STM-VA/ACU/2026-04',
              'Se abre el micrositio de gobierno abierto con los datos que más consulta la ciudadanía.',
              'Unidad de Transparencia',
              '31 de agosto de 2026',
              'Cumplido',
              '100 %',
            ],
            [
              'STM-VA/ACU/2026-05',
              'Se invita a las organizaciones de la sociedad civil a proponer compromisos para la hoja de ruta.',
              'Persona facilitadora',
              '10 de septiembre de 2026',
              'Cumplido',
              '100 %',
            ],
            [
              'STM-VA/ACU/2026-06',
              'Se solicita al órgano garante el acompañamiento de la mesa de diálogo.',
              'Presidencia Municipal',
              '30 de octubre de 2026',
              'En proceso',
              '60 %',
            ],
          ].map((row) => row.map(rich)),
        },
        {
          caption: 'Segunda Sesión Ordinaria · 24 de septiembre de 2026',
          rows: [
            [
              'STM-VA/ACU/2026-07',
              'Se aprueba el acta de la Primera Sesión Ordinaria y se instruye su publicación en el portal municipal.',
              'Unidad de Transparencia',
              '1 de octubre de 2026',
              'En proceso',
              '0 %',
            ],
            [
              'STM-VA/ACU/2026-08',
              'Se aprueba el cronograma del eje «Cultura de Gobierno Abierto», de septiembre de 2026 a febrero de 2027.',
              'Secretaría técnica, con la Dirección de Desarrollo Social',
              '26 de febrero de 2027',
              'En proceso',
              '10 %',
            ],
            [
              'STM-VA/ACU/2026-09',
              'Se integran la mesa de diálogo y la mesa de redacción de la hoja de ruta.',
              'Persona facilitadora',
              '30 de noviembre de 2026',
              'En proceso',
              '0 %',
            ],
          ].map((row) => row.map(rich)),
        },
      ],
      result: 'Cumplidos en plazo: 4 de 5 con fecha vencida',
    },
    {
      type: 'paragraph',
      style: 'note',
      content: plain(
        'El avance lo informa cada área responsable. Acuerdos conforme al acta STM-VA/ACTA/ORD/02/2026.',
      ),
    },
  ],
}
