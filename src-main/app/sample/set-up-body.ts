import { readFileSync } from 'node:fs'
import { BodyDraft } from '../../domain/body.ts'
import type { BodyId, SeatId, SectorId } from '../../domain/ids.ts'
import { RuleSetDraft } from '../../domain/rules.ts'
import type { LocalDate } from '../../domain/time.ts'
import { resource } from '../resources.ts'
import { sample, type SampleStage, type Seats } from './script.ts'

/** The body with its letterhead, rules, seats, people and mandates. */
export async function setUpBody(stage: SampleStage): Promise<{ bodyId: BodyId; seats: Seats }> {
  const { client } = stage
  const from = sample.from as LocalDate
  const { preset, ...own } = sample.rules
  const base = (await client.body.rulePresets()).find(({ id }) => id === preset)!
  const letterhead = { ...sample.letterhead, logoId: null }
  const rules = RuleSetDraft.parse({ ...base.rules, ...own, validFrom: from })
  const body = BodyDraft.parse(sample.body)
  const { bodyId } = await client.body.create({ body, from, letterhead, sectors: sample.sectors, rules })
  const logoId = stage.addLogo(bodyId, 'emblema.svg', readFileSync(resource('sample/emblem.svg')))
  await client.body.saveLetterhead({ ...letterhead, bodyId, validFrom: from, logoId })
  const { roster } = await client.body.get({ bodyId })
  const sectorIds = new Map<string, SectorId>(roster.sectors.map(({ name, id }) => [name, id]))
  const seats = new Map<number, { id: SeatId; name: string; hasVote: boolean }>()
  for (const { holder, alternate, sector, ...seat } of sample.seats) {
    const { seatId } = await client.seat.save({
      ...seat,
      id: null,
      bodyId,
      sectorId: sectorIds.get(sector)!,
      role: seat.role as 'member',
      hasVoice: true,
      validFrom: from,
      validTo: null,
    })
    seats.set(seat.number, { id: seatId, name: seat.name, hasVote: seat.hasVote })
    for (const [capacity, name] of [
      ['holder', holder],
      ['alternate', alternate],
    ] as const) {
      if (!name) continue
      const { personId } = await client.person.save({ id: null, name, email: '', phone: '' })
      await client.mandate.save({ id: null, seatId, personId, capacity, from, to: null, appointedBy: '' })
    }
  }
  return { bodyId, seats }
}
