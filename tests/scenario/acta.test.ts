import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { OwnApp } from '../app/own-app.ts'
import { postOf, secretary, votingSeats } from '../support/council.ts'
import { play, roomAt, talliedIn } from '../support/council-play.ts'
import { councilTopics, longSession, type StepOf } from '../support/council-script.ts'
import { councilAfterFirst } from './held-session.ts'
import { count, escaped, hour, readActa, type Reader } from './read-acta.ts'

let own: OwnApp
let dossier: SessionDossier
let acta: Awaited<ReturnType<typeof readActa>>

beforeAll(async () => {
  const held = await councilAfterFirst()
  own = held.own
  const long = await held.call('2026-10-01', '2026-10-15', councilTopics)
  await play(long, longSession)
  dossier = await held.dossierOf(long)
  acta = await readActa(own, long.sessionId)
}, 60_000)
afterAll(() => own.close())

const attendance = 'Lista de asistencia y declaratoria de quórum'
const sectionOf = (item: number) => dossier.agenda[item - 1]!.title
/** A post, and not the one whose number begins like its own. */
const post = (seat: number) => `${escaped(postOf(seat))}(?! ?\\d)`

const moved = longSession.filter((step) => step.does === 'arrives' || step.does === 'leaves')
const firstArrivals = new Map<number, StepOf<'arrives'>>()
for (const step of moved)
  if (step.does === 'arrives' && !firstArrivals.has(step.seat)) firstArrivals.set(step.seat, step)

describe('the acta of the long session says, where it is looked for', () => {
  it('when and where it began, and who presided', () => {
    const opening = acta.under(null)
    opening.next('Segunda Sesión Ordinaria')
    opening.next(hour('10:02'))
    opening.next('Sala de Cabildo')
    opening.next(postOf(1))
    opening.next(postOf(secretary))
    expect(opening.missing).toEqual([])
  })

  it('each seat of the roll call, in order, with its hour and who came for it (R12)', () => {
    const roll = acta.under(attendance)
    for (const seat of votingSeats) {
      const came = firstArrivals.get(seat)
      if (!came) roll.next(`\\b${seat} ${post(seat)}`)
      else {
        // The late correction is the hour that stands.
        const at = (seat === 25 ? '10:13' : came.at).replace(/^0/, '')
        const capacity = came.as === 'holder' || seat === 3 || seat === 7 ? '' : '[^·]*?[Ss]uplente'
        roll.next(`\\b${seat} ${post(seat)}(?: · )?${capacity}[^·]*?\\b${at}\\b`)
      }
    }
    expect(roll.missing).toEqual([])
  })

  it('the absences, those justified with their document', () => {
    const roll = acta.under(attendance)
    for (const step of longSession)
      if (step.does === 'isExcused') roll.somewhere(`${post(step.seat)}[^.]*${escaped(step.note)}`)
    for (const seat of [27, 28, 29, 30, 39, 40]) roll.somewhere(`No asistieron[^.]*${post(seat)}`)
    expect(roll.missing).toEqual([])
  })

  it('the quorum declared with its arithmetic in figures and words (R11, R33)', () => {
    const roll = acta.under(attendance)
    roll.next('Declaratoria de quórum')
    for (const figure of [43, 27, 22]) roll.next(count(figure))
    roll.next(hour('10:02'))
    expect(roll.missing).toEqual([])
  })

  it('every arrival and departure after the opening, in order, and the hours the quorum went and came (R14)', () => {
    const roll = acta.under(attendance)
    roll.next('entradas y salidas')
    const during = moved
      .map((step) => (step.at === '10:15' ? { ...step, at: '10:13' } : step))
      .filter(({ at }) => at > '10:02')
      .sort((a, b) => (a.at < b.at ? -1 : 1))
    expect(during).toHaveLength(28)
    for (const step of during) {
      roll.next(hour(step.at))
      roll.next(step.does === 'arrives' ? 'se (?:re)?incorporó' : 'se retiró')
      roll.next(post(step.seat))
      if (step.as === 'alternate') roll.next('suplen')
      if (step.at === '11:59') roll.next('dej[óa]\\w* de haber quórum')
      if (step.at === '12:03') roll.next('quórum')
    }
    roll.somewhere(`receso de las ${hour('11:20')} a las ${hour('11:35')}`)
    expect(roll.missing).toEqual([])
  })

  it('the fourteen items of the agenda, in order', () => {
    const agenda = acta.under('Orden del día')
    for (const { title } of dossier.agenda) agenda.next(title)
    expect(dossier.agenda).toHaveLength(14)
    expect(agenda.missing).toEqual([])
  })

  it('each vote under its item, in order, counted in figures and words, with the agreement it made (R21, R25)', () => {
    const votes = longSession.filter((step) => step.does === 'votes')
    const keys = dossier.agreements.filter(({ number }) => number !== null).map(({ key }) => key)
    for (const item of new Set(votes.map((step) => step.item))) {
      const section = acta.under(item === 3 ? 'Orden del día' : sectionOf(item))
      for (const step of votes.filter((one) => one.item === item)) {
        const tally = talliedIn(roomAt(longSession.slice(0, longSession.indexOf(step)), step.at), step)
        if (step.method === 'nominal') readSenses(section, step)
        if (!step.casting) section.next(step.result === 'rejected' ? 'no se aprobó' : '(?<!no )se aprobó')
        // By consensus nobody counts who joined it.
        const inFavour = step.result === 'consensus' ? 0 : tally.inFavour
        for (const votesCast of [inFavour, tally.against, tally.abstention, tally.excused])
          if (votesCast > 0) section.next(count(votesCast))
        if (step.casting) section.next('voto de calidad')
        if (!step.agreement || step.result === 'rejected') continue
        section.next(keys.shift()!)
        section.next(step.amended?.text ?? step.text)
      }
      expect(section.missing, sectionOf(item)).toEqual([])
    }
    expect(keys).toEqual([])
  })

  it('what was put off and taken out, with the hour', () => {
    const [postponed, withdrawn] = [acta.under(sectionOf(11)), acta.under(sectionOf(12))]
    postponed.next(`aplazó[^.]*${hour('12:33')}`)
    withdrawn.next(`retiró[^.]*${hour('12:34')}`)
    expect([...postponed.missing, ...withdrawn.missing]).toEqual([])
  })

  it('the hour it ended, and who signs: whoever was there, by seat, and the secretary (R31)', () => {
    const closing = acta.under('Clausura y firmas')
    closing.next(hour('12:50'))
    closing.next('Firmas del acta')
    for (const seat of [...firstArrivals.keys()].sort((a, b) => a - b))
      closing.next(`\\b${seat} [^.]*?${post(seat)}`)
    for (const seat of [27, 28, 29, 30, 39, 40, 41, 42, 43]) closing.next(`No firma[^.]*${post(seat)}`)
    expect(closing.missing).toEqual([])
  })
})

/** The sense of every seat of the council in its row; absent is never abstention (R16). */
function readSenses(section: Reader, step: StepOf<'votes'>): void {
  const room = roomAt(longSession.slice(0, longSession.indexOf(step)), step.at)
  const isIn = (given: readonly number[] | number | undefined, seat: number) =>
    Array.isArray(given) && given.includes(seat)
  for (const seat of votingSeats) {
    const sense = !room.has(seat)
      ? 'Ausente'
      : isIn(step.against, seat)
        ? 'En contra'
        : isIn(step.abstention, seat)
          ? 'Abstención'
          : isIn(step.excused, seat)
            ? 'Excusa'
            : 'A favor'
    const alternate = room.get(seat) === 'alternate' ? '[^\\d]*suplen' : ''
    section.next(`\\b${seat} ${post(seat)}${alternate}[^\\d]*?${sense}`)
  }
}
