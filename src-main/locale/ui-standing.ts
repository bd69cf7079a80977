/** Items that a body treats in every session of some kinds. */
export const standingTexts = {
  title: 'Puntos permanentes',
  help: 'Se proponen en el orden del día de cada sesión nueva de los tipos que se elijan. Lista, quórum, acta anterior, seguimiento y clausura ya se proponen solos.',
  none: 'Ningún punto todavía',
  noneText: 'Por ejemplo, «Informe mensual de solicitudes de información».',
  add: 'Agregar punto',
  edit: (title: string) => `Cambiar «${title}»`,
  remove: (title: string) => `Quitar «${title}»`,
  addTitle: 'Agregar punto permanente',
  editTitle: 'Cambiar punto permanente',
  dialogText: 'Las sesiones que ya existen no cambian.',
  item: 'Título del punto',
  presenter: 'Quién lo presenta',
  kinds: 'En qué sesiones',
  noKind: 'Elija al menos un tipo de sesión.',
} as const
