import { plural } from './grammar.ts'

/** Texts of the formats of documents. */
export const uiTemplates = {
  title: 'Formatos de los documentos',
  help: 'Cambie los textos fijos, el orden de las partes, los renglones y el papel. Lo que no cambie queda como lo trae el programa; lo ya emitido no cambia.',
  letterhead: 'El emblema y el nombre se cambian en Membrete',
  original: 'Original del programa',
  changed: (count: number) => `${count} ${plural(count, 'cambio', 'cambios')}`,
  versionFrom: (date: string) => `Formato desde el ${date}`,
  versionOf: (name: string, version: string) => `${name}: ${version}`,
  next: (date: string) => `Otro formato empieza el ${date}`,

  back: 'Formatos',
  save: 'Guardar formato',
  validFrom: 'Vigente desde',
  validFromHelp: {
    session: 'Los documentos de sesiones anteriores conservan el formato de su fecha.',
    issue: 'Lo que se emita antes de esa fecha conserva su formato.',
  },
  restoreAll: 'Restaurar todo lo original',
  restoreTitle: 'Restaurar el formato original',
  restoreText:
    'Los textos, el orden, los renglones y el papel vuelven a ser los del programa. Nada se guarda hasta que lo haga usted.',
  restore: (name: string) => `Restaurar lo original de «${name}»`,
  restored: 'Restaurar lo original',
  passages: 'Textos',
  sections: 'Partes y orden',
  sheet: 'Hoja',
  fields: 'Insertar campo',
  fieldsOf: (name: string) => `Campos de «${name}»`,
  writing:
    'Escriba { para elegir un campo. Lo que va entre [corchetes] se omite si a su campo le falta valor; **así** va en negritas.',
  ownText: 'texto propio',
  paper: 'Papel',
  papers: {
    source: 'El del documento',
    letter: 'Carta',
    oficio: 'Oficio (216 × 340 mm)',
    legal: 'Legal (216 × 356 mm)',
    a4: 'A4',
  },
  up: (name: string) => `Subir «${name}»`,
  down: (name: string) => `Bajar «${name}»`,
  moved: (name: string, place: number) => `«${name}» pasó al lugar ${place}`,
  fixed: 'Fijo',
  show: 'Incluir',
  keys: 'Alt ↑ y Alt ↓ mueven una parte.',
  preview: (name: string) => `Vista previa: ${name}`,
  previewing: 'Se muestra el último documento de este tipo, o un ejemplo si no lo hay.',
  stale: 'La vista previa espera a que se corrija lo señalado.',
  wrong: (count: number) => `${count} ${plural(count, 'texto por corregir', 'textos por corregir')}`,

  texts: {
    title: 'Textos propios',
    help: 'Fundamento, lema del año, datos de contacto… Se insertan por su nombre en cualquier texto: {texto:lema}.',
    add: 'Agregar texto propio',
    name: 'Nombre',
    nameHelp: 'Sin espacios: lema, fundamento, datos_de_contacto',
    text: 'Texto',
    remove: (name: string) => `Quitar «${name}»`,
    save: 'Guardar textos propios',
  },
} as const
