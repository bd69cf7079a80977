import type { AgreementLine } from '../../../src-renderer/components/agreements/agreement-line.ts'
import type { TaskRow } from '../../../src-renderer/components/home/task-row.ts'
import type { NoticeDay } from '../../../src-renderer/components/panels/notice-day.ts'
import type { RouteStep } from '../../../src-renderer/components/panels/route-step.ts'
import type { ShellPlace } from '../../../src-renderer/components/shell/shell-place.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'

/** All places of the design, also those the program does not have yet. */
export const places: readonly ShellPlace[] = [
  { to: '/', label: 'Inicio', icon: 'i-lucide-house' },
  { to: '/secretariado', label: 'Secretariado', icon: 'i-lucide-users-round' },
  { to: '/sesiones', label: 'Sesiones', icon: 'i-lucide-messages-square' },
  { to: '/acuerdos', label: 'Acuerdos', icon: 'i-lucide-list-checks', late: 2 },
  { to: '/arboles', label: 'Árboles', icon: 'i-lucide-network' },
  { to: '/plan', label: 'Plan de acción', icon: 'i-lucide-calendar-range' },
  { to: '/convenios', label: 'Convenios', icon: 'i-lucide-handshake' },
  { to: '/transparencia', label: 'Transparencia', icon: 'i-lucide-megaphone' },
  { to: '/documentos', label: 'Documentos', icon: 'i-lucide-file-text' },
]

const off = new Set([10, 11])
export const noticeDays: readonly NoticeDay[] = Array.from({ length: 11 }, (_, index) => {
  const day = 5 + index
  return {
    date: `2026-10-${String(day).padStart(2, '0')}` as LocalDate,
    kind: day === 15 ? 'session' : off.has(day) ? 'off' : day > 7 ? 'counted' : 'plain',
    isToday: day === 5,
    isLimit: day === 7,
  }
})

export const tasks: readonly TaskRow[] = [
  ['list-checks', 'Pedir avance de los 2 acuerdos vencidos', 'Unidad de Transparencia', 'hoy'],
  [
    'file-input',
    'Adjuntar el proyecto de acta de la Primera Sesión',
    'Se aprueba en el punto 4',
    'mié 7 oct',
  ],
  [
    'user-round-plus',
    'Designar suplente de la OSC de medio ambiente',
    'Asiento sin suplente',
    'antes del 15 oct',
  ],
  ['upload', 'Publicar el acta de instalación', 'Cierra el tercer trimestre', 'vie 30 oct'],
].map(([icon = '', title = '', detail = '', when = ''], index) => ({
  id: title,
  icon: `i-lucide-${icon}`,
  title,
  detail,
  when,
  isUrgent: index === 0,
  to: '/acuerdos',
}))

export const overdue = [
  { id: '1', text: 'Directorio de enlaces de gobierno abierto', since: 'hace 5 días', to: '/acuerdos' },
  { id: '2', text: 'Micrositio del Secretariado', since: 'hace 3 días', to: '/acuerdos' },
]

const done = 'done' as const
const ahead = 'ahead' as const
export const route: readonly RouteStep[] = [
  { title: 'Propuesta ante la Comisión', note: 'Aprobada el 3 sep', state: done },
  { title: 'Presentación ante el Grupo Operativo', note: 'Minuta del 18 sep', state: done },
  { title: 'Asesoría y acompañamiento', note: 'Reunión del 1 oct', state: done },
  { title: 'Propuesta en sesión del Secretariado', note: 'Siguiente: 15 oct', state: 'current' },
  { title: 'Mesa de diálogo, metas y hoja de ruta', note: 'Noviembre', state: ahead },
  { title: 'Acciones, seguimiento y evaluación', note: 'Hasta febrero', state: ahead },
]

type Row = readonly [string, string, string, string, string, 'Vencido' | 'En proceso' | 'Cumplido', number]
const rows: readonly Row[] = [
  [
    'STM/INS/01/2026-04',
    'Integrar el directorio de enlaces de gobierno abierto de las dependencias.',
    'Unidad de Transparencia',
    '30 sep',
    'hace 43 días',
    'Vencido',
    60,
  ],
  [
    'STM/ORD/01/2026-02',
    'Abrir el micrositio del Secretariado con actas, plan y avances.',
    'Unidad de Transparencia',
    '2 oct',
    'hace 41 días',
    'Vencido',
    35,
  ],
  [
    'STM/ORD/02/2026-05',
    'Proponer sede y fecha de las jornadas de sensibilización en delegaciones.',
    'OSC de participación ciudadana',
    '18 nov',
    'en 6 días',
    'En proceso',
    50,
  ],
  [
    'STM/ORD/02/2026-04',
    'Convocar a la mesa de diálogo y a la mesa de redacción de la hoja de ruta.',
    'Secretaría técnica',
    '27 nov',
    'en 15 días',
    'En proceso',
    50,
  ],
  [
    'STM/ORD/02/2026-03',
    'Integrar el eje «Cultura de Gobierno Abierto» al Plan de Acción Municipal.',
    'Contraloría Municipal',
    '30 nov',
    'en 18 días',
    'En proceso',
    70,
  ],
  [
    'STM/ORD/01/2026-03',
    'Revisar el formato de convenio de colaboración con instituciones.',
    'Sindicatura Municipal',
    '15 dic',
    'en 33 días',
    'En proceso',
    20,
  ],
  [
    'STM/ORD/01/2026-04',
    'Definir el mecanismo de medición del impacto de las acciones.',
    'Sector académico',
    'Sin plazo',
    '',
    'En proceso',
    0,
  ],
  [
    'STM/ORD/02/2026-02',
    'Aprobar el acta de la Primera Sesión Ordinaria.',
    'Secretaría técnica',
    '15 oct',
    '',
    'Cumplido',
    100,
  ],
  [
    'STM/ORD/02/2026-01',
    'Aprobar el orden del día de la Segunda Sesión Ordinaria.',
    'Secretaría técnica',
    '15 oct',
    '',
    'Cumplido',
    100,
  ],
]
const tones = { Vencido: 'brick', 'En proceso': 'neutral', Cumplido: 'petrol' } as const
export const agreements: readonly AgreementLine[] = rows.map(
  ([key, text, responsible, due, dueNote, state, progress]) => ({
    id: key,
    key,
    text,
    responsible,
    due,
    dueNote,
    state,
    tone: tones[state],
    progress,
    isLate: state === 'Vencido',
    isSettled: state === 'Cumplido',
  }),
)
