/** Which numbers this computer gives, said to who has two laptops and one file. */
export const deviceTexts = {
  title: 'Numeración de este equipo',
  why: 'Si el mismo archivo se usa en dos computadoras por separado, las dos darían el siguiente número a documentos distintos. Para que no se repitan, cada equipo numera con su propia letra o con su propio intervalo.',
  kept: 'Un número ya dado nunca cambia: lo que se elija vale para lo que se numere de ahora en adelante.',
  name: 'Nombre de este equipo',
  nameHelp: 'Para reconocerlo en la lista: «Laptop de la sala».',
  how: 'Cómo numera',
  modes: { plain: 'Solo un equipo', prefix: 'Con letra', range: 'Con intervalo' },
  modeHelp: {
    plain: '1, 2, 3… Sirve mientras ningún otro equipo numere en este archivo.',
    prefix: 'La letra se escribe antes del número en las claves de este equipo.',
    range: 'Este equipo da solo los números del intervalo; los demás quedan para otro.',
  },
  prefix: 'Letra o letras',
  prefixHelp: 'De una a tres mayúsculas.',
  from: 'Desde el número',
  to: 'Hasta el número',
  toHelp: 'Vacío: sin límite.',
  example: (key: string) => `La próxima clave sería como ${key}`,
  others: 'Otros equipos de este archivo',
  series: (prefix: string, from: number, to: number | null) => {
    const numbers = to === null ? `desde el ${from}` : `del ${from} al ${to}`
    return prefix ? `letra ${prefix}, ${numbers}` : numbers
  },
  unnamed: 'Sin nombre',
  save: 'Guardar numeración',
} as const
