import type { Block, DocumentModel } from '../../src-main/documents/model.ts'
import type { Instant } from '../../src-main/domain/time.ts'
import { agenda, heading, minutesFrame, plain, rich, signers, text, tie } from './sample-parts.ts'

const attendance: Block = {
  type: 'table',
  columns: [
    { header: 'Lugar', width: 34, align: 'right' },
    { header: 'Integrante (por cargo o representación)', width: 184, align: 'left' },
    { header: 'Calidad', width: 52, align: 'left' },
    { header: 'Asistencia', width: 92, align: 'left' },
    { header: 'Hora', width: 46, align: 'right' },
  ],
  groups: [
    {
      caption: 'Sector gobierno · 5 lugares con voto',
      rows: [
        ['1', 'Presidencia Municipal (preside)', 'Titular', 'Presente', '9:52'],
        ['2', 'Secretaría del Ayuntamiento', 'Titular', 'Presente', '9:55'],
        ['3', 'Contraloría Municipal', 'Titular', 'Presente', '9:55'],
        ['4', 'Unidad de Transparencia', 'Titular', 'Presente', '9:40'],
        ['5', 'Dirección de Desarrollo Social', 'Suplente', 'Presente (suplente)', '10:01'],
      ].map((row) => row.map(plain)),
    },
    {
      caption: 'Sector sociedad civil · 6 lugares con voto',
      rows: [
        ['6', 'Organización de desarrollo comunitario', 'Titular', 'Presente', '9:48'],
        ['7', 'Organización de defensa del ambiente', 'Titular', 'Presente', '9:58'],
        ['8', 'Colectivo de mujeres', 'Suplente', 'Presente (suplente)', '10:03'],
        ['9', 'Consejo de participación vecinal', '—', 'Ausente justificada', '—'],
        ['10', 'Institución académica local', 'Titular', 'Presente', '9:50'],
        ['11', 'Asociación de comerciantes', 'Titular', 'Presente', '9:59'],
      ].map((row) => row.map(plain)),
    },
    {
      caption: 'Facilitación y apoyo · con voz, sin voto',
      rows: [
        ['12', 'Persona facilitadora', 'Titular', 'Presente', '9:35'],
        ['13', 'Secretaría técnica', 'Titular', 'Presente', '9:30'],
      ].map((row) => row.map(plain)),
    },
  ],
  result: null,
}

const vote: Block = {
  type: 'table',
  columns: [
    { header: 'Lugar', width: 34, align: 'right' },
    { header: 'Integrante', width: 190, align: 'left' },
    { header: 'Sector', width: 84, align: 'left' },
    { header: 'Sentido del voto', width: 100, align: 'left' },
  ],
  groups: [
    {
      caption: null,
      rows: [
        ['1', 'Presidencia Municipal', 'Gobierno', 'A favor'],
        ['2', 'Secretaría del Ayuntamiento', 'Gobierno', 'A favor'],
        ['3', 'Contraloría Municipal', 'Gobierno', '*Abstención*'],
        ['4', 'Unidad de Transparencia', 'Gobierno', 'A favor'],
        ['5', 'Dirección de Desarrollo Social (suplente)', 'Gobierno', 'A favor'],
        ['6', 'Organización de desarrollo comunitario', 'Sociedad civil', 'A favor'],
        ['7', 'Organización de defensa del ambiente', 'Sociedad civil', 'A favor'],
        ['8', 'Colectivo de mujeres (suplente)', 'Sociedad civil', 'A favor'],
        ['9', 'Consejo de participación vecinal', 'Sociedad civil', 'Ausente'],
        ['10', 'Institución académica local', 'Sociedad civil', 'A favor'],
        ['11', 'Asociación de comerciantes', 'Sociedad civil', '*En contra*'],
      ].map((row) => row.map(rich)),
    },
  ],
  result: 'Resultado: aprobado por mayoría · 8 a favor · 1 en contra · 1 abstención',
}

const agreement = (
  key: string,
  content: string,
  responsible: string,
  due: string,
  result: string,
): Block => ({
  type: 'agreement',
  label: 'Acuerdo',
  key,
  text: content.replaceAll('~', tie),
  fields: [
    { label: 'Responsable', value: responsible },
    { label: 'Fecha compromiso', value: due },
    { label: 'Votación', value: result },
  ],
})

export const closingBlock: Extract<Block, { type: 'closing' }> = {
  type: 'closing',
  heading: '5. Clausura y firmas',
  paragraphs: [
    [
      ...rich(
        'No habiendo otro asunto que tratar, la persona que preside dio por concluida la sesión a las ' +
          '*12:21 (doce horas con veintiún minutos)* del día de su inicio. Se levanta la presente acta en ',
      ),
      { page: 'total', words: true, bold: true },
      { page: 'total', forms: [`${tie}página`, `${tie}páginas`], bold: true },
      ...rich(', con 3~(tres) anexos, que firman al calce '),
      { page: 'total', forms: ['', 'y rubrican al margen '] },
      ...rich('quienes intervinieron.'),
    ],
  ],
  endMark: 'Fin del texto',
  identity: rich(
    'Firmas del acta *STM-VA/ACTA/ORD/02/2026* de la Segunda Sesión Ordinaria del Secretariado Técnico ' +
      'Municipal de Gobierno Abierto, Municipio de Villa Abierta, Estado de México, celebrada el 24 de septiembre de 2026.',
  ),
  signers,
  notes: ['No firma el lugar 9, Consejo de participación vecinal, por ausencia justificada (anexo 2).'],
}

export const minutes: DocumentModel = {
  kind: 'minutes',
  language: 'es-MX',
  title: 'Acta de la Segunda Sesión Ordinaria',
  subject: 'Secretariado Técnico Municipal de Gobierno Abierto, 24 de septiembre de 2026',
  author: 'Secretariado Técnico Municipal de Gobierno Abierto',
  createdAt: '2026-09-24T18:40:00.000Z' as Instant,
  frame: minutesFrame,
  blocks: [
    {
      type: 'title',
      text: 'Acta de la Segunda Sesión Ordinaria',
      subtitle: '24 de septiembre de 2026 · sesión presencial y pública',
    },
    text(
      'En Villa Abierta, Estado de México, siendo las *10:05 (diez horas con cinco minutos)* del día ' +
        '*24~(veinticuatro) de septiembre de 2026 (dos mil veintiséis)*, en la Sala de Cabildo del Palacio Municipal, ' +
        'se reunieron las personas integrantes del *Secretariado Técnico Municipal de Gobierno Abierto*, previa ' +
        'convocatoria notificada el 15~(quince) de septiembre del mismo año con 5~(cinco) días hábiles de anticipación, ' +
        'para celebrar la *Segunda Sesión Ordinaria* del ejercicio 2026, con fundamento en los artículos 8, 11 y 14 de ' +
        'sus Lineamientos de Operación. Presidió la persona titular de la Presidencia Municipal y actuó como ' +
        'responsable del acta la Secretaría técnica.',
    ),
    heading(2, '1. Lista de asistencia y declaratoria de quórum'),
    text(
      'La Secretaría técnica pasó lista y registró a las personas siguientes. El número de lugar se conserva en las ' +
        'votaciones, en las rúbricas y en las firmas de esta acta.',
    ),
    attendance,
    text(
      'El Consejo de participación vecinal (lugar~9) justificó su ausencia mediante escrito recibido el ' +
        '23~(veintitrés) de septiembre de 2026, que se agrega como anexo~2.',
    ),
    text(
      '*Declaratoria de quórum.* De 11~(once) lugares con derecho a voto se encontraron presentes 10~(diez) ' +
        'integrantes; se requieren 6~(seis) integrantes, mitad más uno conforme al artículo 11 de los Lineamientos. La ' +
        'persona que preside declaró que *existe quórum legal* y abrió la sesión a las 10:12 (diez horas con doce minutos).',
    ),
    heading(2, '2. Orden del día'),
    text('La Secretaría técnica dio lectura al orden del día propuesto en la convocatoria:'),
    agenda,
    text(
      'Sometido a consideración, se aprobó por unanimidad de *10~(diez) votos* en los términos en que fue convocado.',
    ),
    heading(2, '3. Desarrollo de la sesión'),
    heading(3, '3.1 Acta de la primera sesión ordinaria'),
    text('Se dispensó la lectura por haberse remitido con la convocatoria. No hubo observaciones.'),
    agreement(
      'STM-VA/ACU/2026-07',
      'Se aprueba el acta de la Primera Sesión Ordinaria, celebrada el 25~de~junio de~2026, y se instruye su publicación en el portal municipal.',
      'Unidad de Transparencia',
      '1 de octubre de 2026',
      'Unanimidad (10 votos)',
    ),
    heading(3, '3.2 Seguimiento de acuerdos'),
    text(
      'La Secretaría técnica informó que de 6~(seis) acuerdos vigentes, 4~(cuatro) están cumplidos, 1~(uno) en proceso ' +
        'y 1~(uno) vencido. El acuerdo vencido, relativo a la convocatoria para la jornada de sensibilización, se ' +
        'reprograma al mes de octubre. Ninguna persona integrante hizo uso de la voz.',
    ),
    heading(3, '3.3 Cronograma del eje «Cultura de Gobierno Abierto»'),
    text(
      'La persona facilitadora presentó el cronograma de nueve acciones que inicia en septiembre de 2026 y concluye en ' +
        'febrero de 2027. Señaló que la campaña de difusión masiva abarca cuatro meses y que la medición del impacto se ' +
        'realizará al concluir las demás acciones.',
    ),
    text(
      'La representación del Colectivo de mujeres (lugar~8) propuso que la campaña incluya materiales en lengua ' +
        'mazahua y para personas con discapacidad visual. La representación de la Asociación de comerciantes (lugar~11) ' +
        'expresó su desacuerdo con celebrar el congreso virtual en diciembre, por coincidir con la temporada de mayor ' +
        'actividad del sector; la Contraloría Municipal (lugar~3) anunció su abstención hasta conocer la suficiencia ' +
        'presupuestal. Agotadas las intervenciones, se sometió a votación nominal:',
    ),
    vote,
    text(
      'El cronograma se aprobó *por mayoría de 8~(ocho) votos a favor, 1~(uno) en contra y 1~(una) abstención*.',
    ),
    agreement(
      'STM-VA/ACU/2026-08',
      'Se aprueba el cronograma del eje «Cultura de Gobierno Abierto», de septiembre de 2026 a febrero de 2027, con nueve acciones, que se agrega como anexo 3. La campaña de difusión incluirá materiales en lengua mazahua y en formatos accesibles.',
      'Secretaría técnica, con la Dirección de Desarrollo Social',
      '26 de febrero de 2027',
      'Mayoría (8 a favor, 1 en contra, 1 abstención)',
    ),
    heading(3, '3.4 Mesa de diálogo y mesa de redacción de la hoja de ruta'),
    text(
      'Se propuso que ambas mesas se integren con al menos dos representaciones de cada sector y que sus minutas se ' +
        'publiquen dentro de los cinco días hábiles siguientes a su celebración. La institución académica local ' +
        'ofreció sus instalaciones como sede.',
    ),
    agreement(
      'STM-VA/ACU/2026-09',
      'Se integran la mesa de diálogo y la mesa de redacción de la hoja de ruta, que sesionarán durante noviembre de 2026.',
      'Persona facilitadora',
      '30 de noviembre de 2026',
      'Unanimidad (10 votos)',
    ),
    heading(2, '4. Asuntos generales'),
    text(
      'La Unidad de Transparencia (lugar~4) informó que el micrositio de gobierno abierto recibe consultas de la ' +
        'ciudadanía sobre el formato de los datos publicados, y ofreció presentar un resumen en la próxima sesión. No se ' +
        'registró otro asunto.',
    ),
    closingBlock,
  ],
}
