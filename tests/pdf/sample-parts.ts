import type { Block, Frame, Inlines, Logo } from '../../src-main/documents/model.ts'

/** What the documents of one session of a fictitious municipality share: people by post, nobody by name. */

export const tie = '\u00a0'
export const plain = (text: string): Inlines => [{ text: text.replaceAll('~', tie) }]
/** `*bold*` and plain text by turns; `~` is a no-break space. */
export const rich = (text: string): Inlines =>
  text
    .replaceAll('~', tie)
    .split('*')
    .map((part, index) => (index % 2 === 1 ? { text: part, bold: true as const } : { text: part }))
    .filter((part) => part.text !== '')

const accent = '#1D4A5C'
const emblem: Logo = {
  type: 'svg',
  data: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 46 46" fill="none" stroke="${accent}">
<circle cx="23" cy="23" r="20.5" stroke-width="2.2"/>
<path d="M12 13.2 23 10v27l-11-2.6Z" stroke-width="2" stroke-linejoin="round"/>
<path d="M23 13h9.4v21H23" stroke-width="2"/>
<circle cx="20" cy="24.3" r="0.8" fill="${accent}" stroke="none"/>
</svg>`,
}

export const letterhead: Frame['letterhead'] = {
  logo: emblem,
  logoAlt: 'Emblema del Secretariado Técnico: una puerta abierta',
  name: 'Secretariado Técnico Municipal de Gobierno Abierto',
  lines: ['Municipio de Villa Abierta, Estado de México'],
}

const seats = [
  ['1', 'Presidencia Municipal', 'Titular · preside'],
  ['2', 'Secretaría del Ayuntamiento', 'Titular'],
  ['3', 'Contraloría Municipal', 'Titular'],
  ['4', 'Unidad de Transparencia', 'Titular'],
  ['5', 'Dirección de Desarrollo Social', 'Suplente'],
  ['6', 'Organización de desarrollo comunitario', 'Titular'],
  ['7', 'Organización de defensa del ambiente', 'Titular'],
  ['8', 'Colectivo de mujeres', 'Suplente'],
  ['10', 'Institución académica local', 'Titular'],
  ['11', 'Asociación de comerciantes', 'Titular'],
  ['12', 'Persona facilitadora', 'Titular · voz sin voto'],
  ['13', 'Secretaría técnica', 'Titular · voz sin voto'],
] as const
export const signers = seats.map(([number, name, capacity]) => ({ number, name, capacity }))

export function footer(key: string, version: string, fingerprint: string): Frame['footer'] {
  return {
    lines: [
      [{ text: 'Página ' }, { page: 'current' }, { text: ' de ' }, { page: 'total' }],
      plain(`${key} · ${version} · huella ${fingerprint}`),
    ],
    qr: `${key}/1/${fingerprint.replaceAll(' ', '').toUpperCase()}`,
  }
}

export const minutesFrame: Frame = {
  layout: 'bound',
  letterhead,
  runningHead: {
    left: 'Secretariado Técnico Municipal de Gobierno Abierto',
    right: 'Acta de la Segunda Sesión Ordinaria · 24 de septiembre de 2026',
  },
  margin: [
    { label: 'Clave', lines: ['STM-VA/ACTA/ORD/02/2026'] },
    { label: 'Versión', lines: ['1 · para firma'] },
  ],
  rubrics: { title: 'Rúbricas', cells: seats.map(([number]) => number) },
  footer: footer('STM-VA/ACTA/ORD/02/2026', 'versión 1', '372e 879e 7528'),
  watermark: null,
  blankMark: 'Sin texto',
}

export const text = (content: string): Block => ({ type: 'paragraph', style: 'text', content: rich(content) })
export const heading = (level: 2 | 3, content: string): Block => ({ type: 'heading', level, text: content })
export const agenda: Block = {
  type: 'list',
  ordered: true,
  items: [
    'Lista de asistencia y declaratoria de quórum.',
    'Lectura y aprobación del orden del día.',
    'Lectura y aprobación del acta de la primera sesión ordinaria.',
    'Seguimiento de acuerdos.',
    'Presentación y aprobación del cronograma del eje «Cultura de Gobierno Abierto».',
    'Integración de la mesa de diálogo y de la mesa de redacción de la hoja de ruta.',
    'Asuntos generales.',
    'Clausura.',
  ].map((content) => ({ content: plain(content) })),
}
