/** Each column of the open data of proactive transparency, with what it holds: its data dictionary. */
export const needFields = {
  numero: { type: 'entero', description: 'Número de la necesidad en el registro del órgano.' },
  grupo: { type: 'texto', description: 'Grupo de población que necesita la información.' },
  necesidad: { type: 'texto', description: 'Qué necesita saber ese grupo.' },
  donde_se_escucho: { type: 'texto', description: 'Mesa, encuesta o solicitud en que se conoció.' },
  fecha_en_que_se_escucho: { type: 'fecha', description: 'Día en que se conoció (AAAA-MM-DD).' },
  estado: { type: 'texto', description: 'Pedida, En preparación, Publicada o No se publicará.' },
  motivo: { type: 'texto', description: 'Por qué no se publicará; vacío en los demás estados.' },
  responsable: { type: 'texto', description: 'Quién responde de publicarla y actualizarla.' },
  titulo: { type: 'texto', description: 'Nombre de lo que se publica.' },
  enlace: { type: 'dirección web', description: 'Dónde está publicado.' },
  archivo: { type: 'texto', description: 'Nombre del archivo entregado, si lo hay.' },
  formato: { type: 'texto', description: 'Formato en que se publica, como CSV, JSON o PDF.' },
  formato_abierto: {
    type: 'sí o no',
    description: 'Si cualquier programa puede leerlo y reutilizarlo sin licencia.',
  },
  frecuencia: { type: 'texto', description: 'Cada cuánto se actualiza.' },
  ultima_actualizacion: { type: 'fecha', description: 'Día de la última actualización (AAAA-MM-DD).' },
  proxima_actualizacion: {
    type: 'fecha',
    description: 'Día en que debe actualizarse de nuevo (AAAA-MM-DD); vacío si no se repite.',
  },
  compromiso: { type: 'texto', description: 'Compromiso del plan de acción con el que se relaciona.' },
} as const satisfies Record<string, { readonly type: string; readonly description: string }>

export const needFileTexts = {
  title: 'Necesidades de información y transparencia proactiva',
  yes: 'sí',
  no: 'no',
  fileName: (acronym: string) => `${acronym} transparencia proactiva`,
} as const
