import type { Api } from '../api/client.ts'
import { wordError } from '../api/refusal.ts'
import {
  guideSteps,
  hasVote,
  namedSeats,
  type GuideDraft,
  type SeatLine,
} from '../components/start/guide-draft.ts'
import type { BodyFile, SavedReply } from '../../src-main/contract/views.ts'
import type { BodyId } from '../../src-main/domain/ids.ts'
import type { Capacity } from '../../src-main/domain/seat.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { ui } from '../../src-main/locale/ui.ts'

export type GuideOutcome = {
  readonly bodyId: BodyId
  readonly savedAt: SavedReply['savedAt']
  /** The seat that could not be registered and why; empty when all were. */
  readonly problem: string
}

/** Creates the body, then its seats and the people who were named, one command each. */
export async function createFromGuide(
  api: Api,
  draft: GuideDraft,
  onProgress: (done: number, total: number) => void,
): Promise<GuideOutcome> {
  const { body, from, letterhead } = guideSteps[0].parse(draft)
  const { sectors } = guideSteps[1].parse(draft)
  const { rules } = guideSteps[2].parse(draft)
  const created = await api.body.create({
    body,
    from,
    letterhead: { ...letterhead, logoId: null },
    sectors,
    rules: { ...rules, validFrom: from },
  })
  const file = await api.body.get({ bodyId: created.bodyId })
  const lines = namedSeats(draft)
  for (const [index, line] of lines.entries()) {
    onProgress(index, lines.length)
    try {
      await createSeat(api, file, line, index + 1, from)
    } catch (error) {
      return { ...created, problem: ui.start.guide.partial(line.name, wordError(error)) }
    }
  }
  return { ...created, problem: '' }
}

async function createSeat(
  api: Api,
  file: BodyFile,
  line: SeatLine,
  number: number,
  from: LocalDate,
): Promise<void> {
  const sectors = [...file.roster.sectors].sort((a, b) => a.position - b.position)
  const sector = sectors[line.sector] ?? sectors[0]
  if (!sector) return
  const { seatId } = await api.seat.save({
    id: null,
    bodyId: file.body.id,
    sectorId: sector.id,
    number,
    name: line.name,
    role: line.role,
    hasVoice: true,
    hasVote: hasVote(line),
    validFrom: from,
    validTo: null,
  })
  const appoint = async (name: string, capacity: Capacity) => {
    if (name.trim() === '') return
    const { personId } = await api.person.save({ id: null, name, email: '', phone: '' })
    await api.mandate.save({ id: null, seatId, personId, capacity, from, to: null, appointedBy: '' })
  }
  await appoint(line.holder, 'holder')
  await appoint(line.alternate, 'alternate')
}
