import { describe, expect, it } from 'vitest'
import { callDocument } from '../../src-main/documents/call.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { AgendaItemId } from '../../src-main/domain/ids.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { minutesOf } from '../support/long-dossier.ts'
import { sampleDossier, sampleId } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { oneLine, readBack, wordsOf } from './reading.ts'

/** The sample session with an agenda of so many items. */
function withItems(count: number): SessionDossier {
  const [first] = sampleDossier.agenda
  const agenda = Array.from({ length: count }, (_, index) => ({
    ...sampleDossier.agenda.at(-1)!,
    ...(index === 0 ? first : { kind: 'topic' as const, id: sampleId(5000 + index) as AgendaItemId }),
    title: `Asunto número ${index + 1}`,
    minutes: `Se trató el asunto ${index + 1}.`,
    position: index,
  }))
  return { ...sampleDossier, agenda, motions: [], agreements: [], separateVotes: [] }
}

describe('papers longer than any', () => {
  it('an acta of 300 pages has them all, each with its number, and says how many', async () => {
    const { bytes, pages } = renderDocument(minutesDocument(minutesOf(300), sampleStamp))
    expect(pages).toBe(300)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw.match(/\/Type \/Page\n/g)).toHaveLength(300)
    const file = await readBack(bytes, [1, 150, 300])
    expect(file.pages.map(({ text }) => /Página \d+ de \d+/.exec(oneLine(text))?.[0])).toEqual([
      'Página 1 de 300',
      'Página 150 de 300',
      'Página 300 de 300',
    ])
    expect(wordsOf(file)).toContain('300 (trescientas) páginas')
  })

  it.each([
    ['acta', (dossier: SessionDossier) => minutesDocument(dossier, sampleStamp)],
    ['call', (dossier: SessionDossier) => callDocument(dossier, sampleStamp)],
  ])('an agenda of 120 items is whole in the %s, in its order', async (_, build) => {
    const { bytes, pages } = renderDocument(build(withItems(120)))
    const file = await readBack(bytes)
    expect(file.pages).toHaveLength(pages)
    const found = [...wordsOf(file).matchAll(/(\d+)\. Asunto número (\d+)/g)].map(([, number, title]) => {
      expect(number).toBe(title)
      return Number(number)
    })
    expect(found.slice(0, 120)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
  })

  it.each([1, 2, 120])('an agenda of %d items takes as many pages as its words need', (count) => {
    expect(renderDocument(callDocument(withItems(count), sampleStamp)).pages).toBe(count > 2 ? 4 : 1)
  })

  it('an agenda of one item makes an acta whose signatures go with their closing', async () => {
    const { bytes, pages } = renderDocument(minutesDocument(withItems(1), sampleStamp))
    const file = await readBack(bytes)
    expect(file.pages).toHaveLength(pages)
    expect(wordsOf(file)).toContain('1. Asunto número 1')
    expect(oneLine(file.pages.at(-1)!.text)).toMatch(/Clausura y firmas.*FIN DEL TEXTO/)
  })
})
