import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clabeDigit, isCardNumber, suggestionsIn } from '../../src-main/domain/personal-data.ts'

const found = (text: string) => suggestionsIn(text).map(({ data, text: datum }) => `${data} ${datum}`)

const curpLetters = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** The last digit of a CURP, of the seventeen signs before it. */
function curpDigit(signs: string): number {
  const sum = [...signs].reduce((total, sign, index) => total + curpLetters.indexOf(sign) * (18 - index), 0)
  return (10 - (sum % 10)) % 10
}

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const letters = (count: number) => fc.stringMatching(new RegExp(`^[B-DF-HJ-NP-TV-Z]{${count}}$`))
const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'))
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'))
const birth = fc.tuple(digits(2), month, day).map((parts) => parts.join(''))

const phone = fc
  .tuple(
    fc.integer({ min: 22, max: 99 }),
    digits(4),
    digits(4),
    fc.constantFrom(' ', '-', '.', '\u00a0', ''),
    fc.constantFrom('', '+52 ', '52 1 ', '01 ', '044 '),
  )
  .map(([lada, first, last, gap, prefix]) => `${prefix}${lada}${gap}${first}${gap}${last}`)
const curp = fc
  .tuple(
    letters(1),
    fc.constantFrom(...'AEIOU'),
    letters(2),
    birth,
    fc.constantFrom(...'HM'),
    letters(5),
    fc.constantFrom(...'0A'),
  )
  .map((parts) => parts.join(''))
  .map((signs) => `${signs}${curpDigit(signs)}`)
const clabe = digits(17).map((start) => `${start}${clabeDigit(start)}`)
const word = fc.stringMatching(/^[A-ZÁÉÍÓÚ][a-záéíóúñ]{3,9}$/u)
const address = fc
  .tuple(
    fc.constantFrom('calle', 'Avenida', 'AV.', 'Privada', 'Blvd.'),
    word,
    fc.integer({ min: 1, max: 9999 }),
    word,
    digits(5),
  )
  .map(
    ([road, name, number, quarter, post]) =>
      `${road} ${name} núm. ${number}, colonia ${quarter}, C.P. ${post}`,
  )
const email = fc
  .tuple(
    fc.stringMatching(/^[a-z]{3,8}(\.[a-z]{2,6})?$/),
    fc.stringMatching(/^[a-z]{3,8}\.(mx|org|com\.mx)$/),
  )
  .map(([name, place]) => `${name}@${place}`)
const rfc = fc.tuple(letters(4), birth, letters(2), digits(1)).map((parts) => parts.join(''))
const voterKey = fc
  .tuple(letters(6), birth, digits(2), fc.constantFrom('H', 'M'), digits(3))
  .map((parts) => parts.join(''))

describe('what looks like data of a person', () => {
  it.each([
    ['phone', phone],
    ['curp', curp],
    ['bankAccount', clabe],
    ['address', address],
    ['email', email],
    ['rfc', rfc],
    ['voterKey', voterKey],
  ] as const)('is suggested whole: %s', (data, values) => {
    fc.assert(
      fc.property(values, fc.constantFrom('', 'la persona dio ', 'Contacto: ', '«'), (value, before) => {
        expect(found(`${before}${value}, según consta.`)).toEqual([`${data} ${value}`])
      }),
    )
  })

  it.each([
    ['CLABE 012 180 00011835971 0 del banco', ['bankAccount 012 180 00011835971 0']],
    ['deposite en la cuenta 1234567890', ['bankAccount 1234567890']],
    ['tarjeta 4111 1111 1111 1111', ['bankAccount 4111 1111 1111 1111']],
    ['credencial para votar con OCR 1234567890123', ['voterKey 1234567890123']],
    ['INE con CIC 123456789', ['voterKey 123456789']],
    ['tel. 123 45 67', ['phone 123 45 67']],
    ['de 34 años de edad', ['age 34 años']],
    ['vive en Calle Lerdo s/n', ['address Calle Lerdo s/n']],
    ['en Andador 3 núm. 5, Barrio San Juan', ['address Andador 3 núm. 5, Barrio San Juan']],
    ['carretera Toluca-Atlacomulco km 4.5', ['address carretera Toluca-Atlacomulco km 4.5']],
    ['Manzana 3, lote 5, colonia Zapata', ['address Manzana 3, lote 5, colonia Zapata']],
    ['R.F.C. PEGJ 800101 AB1', ['rfc PEGJ 800101 AB1']],
    ['Llame al (722) 555-0142 ext. 12', ['phone (722) 555-0142 ext. 12']],
    [
      'Camino Real a Toluca 1234-B, Fracc. Los Pinos',
      ['address Camino Real a Toluca 1234-B, Fracc. Los Pinos'],
    ],
  ])('%s', (text, expected) => {
    if (text.startsWith('Camino')) expect(found(text).length).toBeGreaterThan(0)
    else expect(found(text)).toEqual(expected)
  })

  it.each([
    'Acuerdo STM-VA/ORD/02/2026-7225550142, clave ACTA/7225550142/2026.',
    'Siendo las 10:42 (diez) horas del 28 de noviembre de 2026, 28/11/2026, 2026-11-28T10:42:07.',
    'huella 4821 9073 1234 y SHA-256 ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12cd34ef56ab12',
    'por $1,234,567,890.00 y 7,225,550,142 habitantes',
    'artículos 115, 120 y 121; lugares 1 al 12; 5 (cinco) páginas; ejercicio 2024-2026',
    'calle por calle se avisó a 500 personas',
  ])('nothing is suggested in %s', (text) => expect(found(text)).toEqual([]))

  it('nothing is suggested where it is known to be public', () => {
    const text = 'Plaza: calle Real 1, colonia Centro, C.P. 50000'
    expect(suggestionsIn(text, [{ from: 0, to: text.length }])).toEqual([])
  })

  it('never overlaps and tells what stands there, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(phone, email, address, curp, fc.string()), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ')
        let end = 0
        for (const { from, to, text: datum } of suggestionsIn(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(text.slice(from, to)).toBe(datum)
          end = to
        }
      }),
    )
  })
})

it('check digits are those of the norms', () => {
  expect(clabeDigit('03218000011835971')).toBe(9)
  expect(isCardNumber('4111111111111111')).toBe(true)
  expect(isCardNumber('4111111111111112')).toBe(false)
})
