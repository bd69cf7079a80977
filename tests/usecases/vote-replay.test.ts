import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import {
  consensusTally,
  counted,
  isCounted,
  isTie,
  type Motion,
  resultOf,
  type Tally,
  tallyOf,
  voteOptions,
  votingMethods,
} from '../../src-main/domain/motion.ts'
import { quorumAt, votersAt } from '../../src-main/domain/room.ts'
import { abstentionPolicies, type MajorityRule } from '../../src-main/domain/rules.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'
import { draftUnder } from '../support/small-votes.ts'

const seats = [1, 2, 3, 4, 5] as const
const majorities: readonly MajorityRule[] = [
  { kind: 'simple', base: 'cast' },
  { kind: 'simple', base: 'present' },
  { kind: 'simple', base: 'members' },
  { kind: 'qualified', p: 2, q: 3, base: 'present' },
  { kind: 'qualified', p: 3, q: 5, base: 'members' },
  { kind: 'qualified', p: 3, q: 4, base: 'present' },
  { kind: 'consensus' },
]
const anyVote = fc.record({
  method: fc.constantFrom(...votingMethods),
  matter: fc.nat(majorities.length - 1),
  senses: fc.array(fc.constantFrom(...voteOptions), { minLength: 5, maxLength: 5 }),
  /** Seats whose key is pressed before this vote: they come or go. */
  moves: fc.uniqueArray(fc.constantFrom(...seats), { maxLength: 2 }),
  casting: fc.constantFrom('inFavour' as const, 'against' as const),
})
type AnyVote = typeof anyVote extends fc.Arbitrary<infer T> ? T : never
const anyRules = fc.record({
  abstentions: fc.constantFrom(...abstentionPolicies),
  excusedLeaveQuorum: fc.boolean(),
  chairBreaksTies: fc.boolean(),
})

const tallyOfSenses = (senses: readonly (keyof Tally)[]) =>
  Object.fromEntries(
    voteOptions.map((option) => [option, senses.filter((sense) => sense === option).length]),
  ) as Tally

/** Votes as a secretary would: whoever is in the room, then saved, with the casting vote where it is asked for. */
async function hold(body: SmallBody, dossier: SessionDossier, motion: Motion, vote: AnyVote): Promise<void> {
  const { client } = body
  const motionId = motion.id
  const voters = votersAt(dossier)
  const senses = voters.map(({ seat }) => vote.senses[seat.number - 1]!)
  if (isCounted(vote.method)) await client.motion.setTally({ motionId, tally: tallyOfSenses(senses) })
  else
    for (const [index, { seat }] of voters.entries())
      await client.motion.castVote({ motionId, seatId: seat.id, option: senses[index]! })
  const close = (castingVote: Motion['castingVote']) => client.motion.close({ motionId, castingVote })
  const refused = await close(null).then(
    () => null,
    (error: { data: { code: string } }) => error.data.code,
  )
  if (refused === null) return
  expect(['motion.tie', 'motion.opposed', 'motion.noQuorum']).toContain(refused)
  if (refused === 'motion.tie') await close(vote.casting).catch(() => client.motion.withdraw({ motionId }))
  else await client.motion.withdraw({ motionId })
}

/** The result of a saved vote, from nothing but what the file keeps of it (R16–R21). */
function replay(dossier: SessionDossier, motion: Motion): void {
  const { tally, castingVote, closedAt, present } = motion
  const statement = dossier.statements.find(({ motionId }) => motionId === motion.id)!
  const ballots = dossier.ballots.filter(({ motionId }) => motionId === motion.id)
  const inRoom = votersAt(dossier, closedAt)
  const noted = tallyOf(ballots)
  const retold =
    motion.method === 'nominal'
      ? noted
      : motion.method === 'consensus'
        ? consensusTally(noted, inRoom.length)
        : tally!
  expect(tally).toEqual(retold)
  for (const count of Object.values(retold)) expect(Number.isInteger(count)).toBe(true)
  expect(counted(retold)).toBe(inRoom.length)
  expect(present).toBe(inRoom.length)
  const excused = dossier.rules.excusedLeaveQuorum ? retold.excused : 0
  expect(statement).toMatchObject({ occasion: 'vote', at: closedAt, seats: motion.members, isReached: true })
  expect(statement.present + excused).toBe(inRoom.length)
  const base = { present: statement.present + excused, members: statement.seats }
  expect(resultOf(motion, retold, base, castingVote)).toBe(motion.result)
  // R19: only a tie under simple majority has a casting vote.
  if (castingVote) {
    expect(motion.majority.kind).toBe('simple')
    expect(isTie(motion, retold)).toBe(true)
    expect(dossier.rules.chairBreaksTies).toBe(true)
  }
  // R16: whoever was absent has no vote.
  const seated = new Set(inRoom.map(({ seat }) => seat.id))
  expect(ballots.every(({ seatId }) => seated.has(seatId))).toBe(true)
  if (isCounted(motion.method)) expect(ballots).toEqual([])
}

it('R16–R21: every saved vote is decided again, the same, from the log alone', async () => {
  let saved = 0
  await fc.assert(
    fc.asyncProperty(anyRules, fc.array(anyVote, { minLength: 4, maxLength: 8 }), async (rules, votes) => {
      const matters = majorities.map((majority, index) => ({ name: `Asunto ${index}`, majority }))
      const body = await openSmallBody({ rules: { ...rules, matters } })
      try {
        const sessionId = await body.opened()
        const agendaItemId = await body.start(sessionId)
        for (const [index, vote] of votes.entries()) {
          body.environment.set(at(`10:${10 + index * 5}`))
          await body.arrive(sessionId, ...vote.moves)
          const before = await body.get(sessionId)
          if (!quorumAt(before).isReached) continue
          const agreementId = await draftUnder(body, agendaItemId, `Acuerdo ${index}`)
          const matter = matters[vote.matter]!.name
          const { method } = vote
          const opening = { agendaItemId, agreementId, text: '', method, matter }
          const { motionId } = await body.client.motion.open(opening)
          const motion = (await body.get(sessionId)).motions.find(({ id }) => id === motionId)!
          await hold(body, before, motion, vote)
        }
        const dossier = await body.get(sessionId)
        for (const motion of dossier.motions) replay(dossier, motion)
        saved += dossier.motions.length
        const adopted = dossier.agreements.filter(({ number }) => number !== null)
        expect(adopted.map(({ number }) => number)).toEqual(adopted.map((_, index) => index + 1))
        expect(adopted).toHaveLength(dossier.motions.filter(({ result }) => result !== 'rejected').length)
      } finally {
        body.close()
      }
    }),
    { numRuns: 12 },
  )
  expect(saved).toBeGreaterThan(20)
}, 120_000)
