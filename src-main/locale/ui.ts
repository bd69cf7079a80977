import type { Body } from '../domain/body.ts'
import { count } from './count.ts'
import { bodyTexts } from './ui-body.ts'
import { deviceTexts } from './ui-device.ts'
import { homeTexts } from './ui-home.ts'
import { agreementsTexts, sessionsTexts, documentsTexts } from './ui-lists.ts'
import { startTexts, storageTexts } from './ui-start.ts'

const levelNouns: Record<Body['level'], string> = {
  municipal: 'Municipio',
  state: 'Estado',
  regional: 'Región',
  institutional: 'Institución',
}

/** Every text of the screens, apart from the live session. */
export const ui = {
  app: { name: 'Secretariado Abierto' },
  shell: {
    skip: 'Ir al contenido',
    places: 'Lugares',
    parts: 'Partes',
    search: 'Buscar o ir a un lugar (Ctrl K)',
    searchBox: 'Buscar o ir a…',
    newBody: 'Crear otro secretariado',
    noBody: 'Sin secretariado',
    body: (level: Body['level'], seats: number) =>
      `${levelNouns[level]} · ${count(seats, 'asiento', 'asientos')}`,
    bodySwitcher: 'Cambiar de secretariado.',
    late: (amount: number) => count(amount, 'vencido', 'vencidos'),
    lateIn: (place: string, amount: number) => `${place}, ${count(amount, 'vencido', 'vencidos')}`,
    backup: (when: string) => `Último respaldo: ${when}`,
    noBackup: 'Sin respaldo todavía',
  },
  failure: {
    title: 'No se pudo completar',
    noAnswer: 'El programa no respondió. Compruebe que siga abierto y vuelva a intentarlo.',
    disconnected:
      'Se perdió la comunicación con el programa. Lo guardado está a salvo; se volverá a conectar en cuanto responda.',
    loading: 'Cargando…',
    retry: 'Volver a intentar',
  },
  places: {
    home: 'Inicio',
    body: 'Secretariado',
    sessions: 'Sesiones',
    agreements: 'Acuerdos',
    trees: 'Árboles',
    plans: 'Plan de acción',
    cooperation: 'Convenios',
    transparency: 'Transparencia',
    documents: 'Documentos',
    settings: 'Ajustes',
  },
  save: {
    saved: 'Guardado',
    saving: 'Guardando…',
    failed: 'No se pudo guardar.',
    retry: 'Reintentar',
    idle: 'Todo guardado',
  },
  clash: (fields: string) =>
    `En otra ventana se escribió también ${fields}. Si guarda, queda lo de esta; si descarta, lo de aquella.`,
  notice: { today: 'hoy', limit: 'límite', session: 'sesión' },
  steps: { done: 'hecho', reached: 'aquí va', current: 'siguiente', ahead: 'por venir' },
  date: {
    open: 'Abrir el calendario',
    parts: { day: 'día', month: 'mes', year: 'año', hour: 'hora', minute: 'minuto' },
    blank: 'sin escribir',
  },
  dialog: { cancel: 'Cancelar', close: 'Cerrar' },
  palette: {
    title: 'Buscar o ir a…',
    description: 'Escriba el nombre de un lugar o de una acción',
    placeholder: 'Buscar o ir a…',
    empty: 'Nada coincide. Pruebe con otras palabras.',
    results: 'Resultados',
    actions: 'Acciones',
    theme: (name: string) => `Apariencia: ${name.toLocaleLowerCase('es')}`,
  },
  shortcuts: {
    title: 'Atajos de teclado',
    description: 'Lo que hace el teclado en esta pantalla.',
    or: 'o',
    general: [
      {
        title: 'En todas partes',
        shortcuts: [
          { keys: ['Ctrl K'], does: 'Buscar o ir a un lugar' },
          { keys: ['?'], does: 'Ver estos atajos' },
          { keys: ['Esc'], does: 'Cerrar la ventana de diálogo' },
        ],
      },
      {
        title: 'Inicio y Sesiones',
        shortcuts: [{ keys: ['N'], does: 'Nueva sesión' }],
      },
      {
        title: 'Acuerdos',
        shortcuts: [
          { keys: ['J', '↓'], does: 'Acuerdo siguiente' },
          { keys: ['K', '↑'], does: 'Acuerdo anterior' },
          { keys: ['↵'], does: 'Abrir su seguimiento' },
          { keys: ['E'], does: 'Cambiar su estado' },
          { keys: ['N'], does: 'Anotar su avance' },
          { keys: ['/'], does: 'Buscar en acuerdos' },
        ],
      },
      {
        title: 'Documentos',
        shortcuts: [
          { keys: ['J', '↓'], does: 'Documento siguiente' },
          { keys: ['K', '↑'], does: 'Documento anterior' },
          { keys: ['↵'], does: 'Abrirlo' },
          { keys: ['Espacio'], does: 'Elegirlo para imprimir' },
          { keys: ['P'], does: 'Imprimir los elegidos, o el marcado' },
          { keys: ['/'], does: 'Buscar en documentos' },
        ],
      },
    ],
  },
  preview: {
    label: 'Vista previa del documento',
    page: (page: number, pages: number) => `Página ${page} de ${pages}`,
    of: 'de',
    previous: 'Página anterior',
    next: 'Página siguiente',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fitWidth: 'Ancho',
    percent: (zoom: number) => `${zoom} %`,
    loading: 'Preparando el documento…',
    failed: 'No se pudo mostrar el documento. Vuelva a intentarlo o ábralo en otra ventana.',
    retry: 'Reintentar',
    open: 'Abrir el PDF',
    replaced: (characters: string) =>
      `La letra del documento no tiene estos caracteres y en el papel se ve una marca en su lugar: ${characters}. Escríbalos de otro modo.`,
    lacksLogo:
      'El emblema no puede leerse y el documento sale sin él. Cámbielo en los datos del órgano, en Membrete.',
  },
  agreements: agreementsTexts,
  sessions: sessionsTexts,
  documents: documentsTexts,
  start: startTexts,
  home: homeTexts,
  notFound: {
    title: 'Esta página no existe',
    text: 'La dirección está mal escrita o lo que mostraba se eliminó.',
    back: 'Volver al inicio',
  },
  storage: storageTexts,
  settings: {
    title: 'Ajustes',
    detail: 'De este equipo',
    data: {
      title: 'Datos y respaldos',
      folder: 'Carpeta de datos',
      file: 'Archivo en uso',
      backup: 'Último respaldo',
      never: 'Ninguno todavía',
      backUp: 'Respaldar ahora',
      download: 'Descargar una copia',
      openFolder: 'Abrir carpeta',
      choose: 'Abrir otro archivo',
      noDesktop: (folder: string) => `Este equipo no puede mostrar la carpeta desde aquí. Está en ${folder}.`,
      others: 'Otros archivos de la carpeta',
      openTitle: '¿Abrir otro archivo?',
      openText: (file: string) => `Se cerrará el archivo en uso, que queda guardado, y se abrirá ${file}.`,
    },
    appearance: {
      title: 'Apariencia',
      theme: 'Tema',
      themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
      size: 'Tamaño del texto',
      sizes: {
        auto: 'Según el ancho de la ventana',
        '14': '14, más pequeño',
        '16': '16, normal',
        '18': '18',
        '20': '20, grande',
        '22': '22',
        '24': '24, muy grande',
      },
      help: 'Toda la pantalla crece con el texto. La proyección para la sala es clara, salvo que ahí se elija otra cosa.',
    },
    device: deviceTexts,
    about: {
      title: 'Acerca de',
      version: (name: string, version: string) => `${name} ${version}`,
      license: 'Programa libre con licencia MIT; tipografías con licencia OFL.',
    },
  },
  linkOrFile: {
    attach: 'Adjuntar archivo',
    detach: 'Quitar archivo',
    see: 'Ver el archivo adjunto',
  },
  leave: {
    title: '¿Salir sin guardar?',
    text: 'Lo que escribió en esta página todavía no se guarda y se perderá.',
    action: 'Salir sin guardar',
  },
  body: bodyTexts,
} as const
