import { describe, expect, test } from 'vitest'
import {
  type OwnText,
  ownTextProblems,
  passageLimits,
  templateKinds,
  templateProblems,
  whyCannotPrint,
} from '../../src-main/domain/template.ts'
import { wordFailure } from '../../src-main/locale/es.ts'
import { commonNames, papers, shapesOf } from '../../src-main/locale/passages.ts'

const shapes = shapesOf('minutes')
const why = (id: string, text: string, texts: readonly OwnText[] = []) => {
  const failure = whyCannotPrint({ id, text }, { kind: 'minutes', shapes, texts })
  return failure && wordFailure(failure)
}
const empty = { passages: [], header: '', footer: '' }

describe('a template', () => {
  test.each(templateKinds)('of the program can be used: %s', (kind) => {
    const passages = Object.entries(papers[kind].passages).map(([id, { text }]) => ({ id, text }))
    expect(templateProblems({ ...empty, passages }, { kind, shapes: shapesOf(kind), texts: [] })).toEqual([])
  })

  test('an unknown field is refused with its place and what was probably meant', () => {
    expect(why('noRemarks', 'Sin {asunto}.\nSe leyó {luger}.')).toBe(
      'En «Punto sin intervenciones», renglón 1, columna 5: {asunto} no es un campo de este texto. Elija uno de la lista.',
    )
    expect(why('presided', 'Presidió {preside}.\nLa lleva {secretario}.')).toBe(
      'En «Quién presidió», renglón 2, columna 10: {secretario} no es un campo de este texto. ¿Quiso decir {secretaria}? Escríbalo así o elija otro de la lista.',
    )
  })

  test('a field of another passage says of which one it is', () => {
    expect(why('noRemarks', 'A las {hora_citada}, sin {computo}.')).toContain('{hora_citada} no es un campo')
    expect(why('noRemarks', 'Nada: {computo}.')).toBe(
      'En «Punto sin intervenciones», renglón 1, columna 7: {computo} sólo tiene valor en «Declaratoria de quórum». Use allí ese campo o elija aquí uno de la lista.',
    )
  })

  test('R32, R33: the closing keeps its hour and the number of its pages, outside brackets', () => {
    expect(why('closing', 'Terminó a {las} {hora}.')).toBe(
      'A «Cierre» le falta {paginas}, fuera de corchetes: el cierre dice de cuántas páginas consta, para que no se le agreguen ni le falten. Vuelva a ponerlo.',
    )
    expect(why('closing', 'Terminó[ a {las} {hora}], en {paginas}.')).toContain('le falta {hora}')
    expect(why('closing', 'Terminó a {las} {hora}, en {paginas}.')).toBeNull()
  })

  test('own texts take one another, but not in a circle', () => {
    const texts = [
      { name: 'lema', text: '«{texto:frase}»' },
      { name: 'frase', text: 'Año de la apertura' },
    ]
    expect(why('noRemarks', '{texto:lema} {texto:Frase}', texts)).toBeNull()
    const loop = [
      { name: 'fundamento', text: 'Según {texto:lema}' },
      { name: 'lema', text: 'y {texto:fundamento}' },
    ]
    expect(why('noRemarks', '{texto:fundamento}', loop)).toBe(
      'Los textos propios se toman unos a otros en círculo: fundamento → lema → fundamento. Quite uno de los pasos.',
    )
    expect(ownTextProblems(loop, commonNames).map(({ passage }) => passage)).toEqual([
      'texto:fundamento',
      'texto:lema',
    ])
    expect(ownTextProblems([{ name: 'lema', text: '{texto:lema}' }], commonNames)).toMatchObject([
      { failure: { code: 'template.loop', params: { chain: ['lema', 'lema'] } } },
    ])
    expect(ownTextProblems([...texts, texts[0]!], commonNames)).toMatchObject([
      { passage: 'texto:lema', failure: { code: 'template.textTwice' } },
    ])
  })

  test('an own text has the fields that every paper has, and no other', () => {
    expect(ownTextProblems([{ name: 'pie', text: '{organo}, {domicilio}' }], commonNames)).toEqual([])
    expect(ownTextProblems([{ name: 'pie', text: '{hora}' }], commonNames)).toMatchObject([
      { failure: { code: 'template.broken', params: { reason: 'unknownField' } } },
    ])
  })

  test('the limits are said: characters, fields, and length with own texts in place', () => {
    expect(why('noRemarks', 'a'.repeat(20_000))).toBe(
      '«Punto sin intervenciones» tiene 20,000 caracteres y el máximo es de 4,000. Acórtelo o pase una parte a un texto propio.',
    )
    expect(why('noRemarks', '{lugar}'.repeat(passageLimits.fields + 1))).toContain('tiene 101 campos')
    const doubling = Array.from({ length: 40 }, (_, index) => ({
      name: `t${index}`,
      text: index === 0 ? 'diez letras' : `{texto:t${index - 1}}`.repeat(9),
    }))
    const failure = why('noRemarks', '{texto:t39}', doubling)
    expect(failure).toContain('caracteres con los textos propios ya puestos')
  })

  test('a heading is never blank; a paragraph may be', () => {
    expect(why('endMark', ' ')).toBe(
      'El texto «Marca del fin del texto» está vacío. Escríbalo o restaure el original.',
    )
    expect(why('noRemarks', '')).toBeNull()
  })

  test('the lines at the head and the foot are checked like the rest', () => {
    const known = { kind: 'call' as const, shapes: shapesOf('call'), texts: [] }
    expect(templateProblems({ ...empty, header: '{texto:lema}', footer: 'Pág. {' }, known)).toMatchObject([
      { passage: 'header', failure: { params: { reason: 'unknownText' } } },
      { passage: 'footer', failure: { params: { reason: 'unclosedBrace' } } },
    ])
  })
})
