import type { SessionId } from '../../src-main/domain/ids.ts'
import type { OwnApp } from '../app/own-app.ts'
import { elements, oneLine, readBack } from '../pdf/reading.ts'

/** The acta as the application paints it, read again: what it says under each heading. */
export async function readActa(own: OwnApp, sessionId: SessionId) {
  const answer = await own.fetch(`/files/preview/minutes/${sessionId}.pdf`)
  if (answer.status !== 200) throw new Error(`the acta answered ${answer.status}`)
  const file = await readBack(new Uint8Array(await answer.arrayBuffer()))
  const parts = file.pages.flatMap(({ tree }) =>
    elements(tree, 'Document').flatMap(({ children }) => children),
  )
  const sections: { heading: string; text: string }[] = [{ heading: '', text: '' }]
  for (const { role, text } of parts) {
    const words = oneLine(text)
    if (role === 'H2' || role === 'H3') sections.push({ heading: words, text: '' })
    else sections.at(-1)!.text += `${words} `
  }
  return {
    pages: file.pages.length,
    headings: sections.map(({ heading }) => heading).filter(Boolean),
    /** What is read before the first heading, or under the one that ends so. */
    under: (heading: string | null) => {
      const found = sections.find((section) =>
        heading === null ? !section.heading : section.heading.endsWith(heading),
      )
      if (!found) throw new Error(`the acta has no «${heading}»`)
      return reader(found.text)
    },
  }
}

export type Reader = ReturnType<typeof reader>

/** Reads on from where it is, and notes what it does not find: each fact comes after the one before. */
function reader(text: string) {
  let place = 0
  const missing: string[] = []
  return {
    missing,
    next(fact: string): void {
      const found = new RegExp(fact, 'u').exec(text.slice(place))
      if (found) place += found.index + found[0].length
      else missing.push(`${fact} after «…${text.slice(Math.max(0, place - 60), place + 60)}…»`)
    },
    /** Anywhere in the section. */
    somewhere(fact: string): void {
      if (!new RegExp(fact, 'u').test(text)) missing.push(fact)
    },
  }
}

export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const small =
  'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  )
const tens = { 3: 'treinta', 4: 'cuarenta', 5: 'cincuenta' } as Readonly<Record<number, string>>

/** A number in words, whatever it counts: «veintiún», «veintiuno», «veintiuna». */
function words(value: number): string {
  const one = value < 30 ? small[value]! : [tens[Math.floor(value / 10)]!, small[value % 10]!].join(' y ')
  return one.replace(/ y cero$/, '').replace(/(?:ún|un)$/, '(?:ún|un|uno|una)')
}

/** «22 (veintidós)» */
export const count = (value: number) => `\\b${value} \\(${words(value)}\\)`

/** «10:02 (diez horas con dos minutos)» */
export function hour(time: string): string {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const spoken = minutes === 0 ? '' : ` con ${words(minutes)} minutos?`
  return `\\b${hours}:${time.slice(3)} \\(${words(hours)} horas?${spoken}\\)`
}
