/** What an example says in the preview of a format, while the body has no session of its own to show. */
export const exampleTexts = {
  topic: 'Asunto de ejemplo',
  minutes: 'Se expone el asunto y se pone a consideración de quienes asisten.',
  agreement: 'Se aprueba el asunto de ejemplo en los términos en que se presentó.',
  change: { place: 'Punto 3.1, primer párrafo', says: 'el asunto', shouldSay: 'el asunto de ejemplo' },
  reason: 'Error al transcribir.',
  contact: 'Una persona deja el teléfono 722 000 0000 para que se le avise.',
  phone: '722 000 0000',
  insistence: 'Lo resolvió el Comité de Transparencia.',
} as const
