import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consensusTally,
  counted,
  emptyTally,
  isTie,
  isTieToBreak,
  requiredVotes,
  resultOf,
  type Tally,
  tallyOf,
  type VoteRule,
  whyCannotCloseMotion,
} from '../../src-main/domain/motion.ts'
import type { MajorityRule } from '../../src-main/domain/rules.ts'
import { sampleBallots, sampleMotion } from '../support/sample-dossier.ts'

const cast: MajorityRule = { kind: 'simple', base: 'cast' }
const ofPresent: MajorityRule = { kind: 'simple', base: 'present' }
const ofMembers: MajorityRule = { kind: 'simple', base: 'members' }
const twoThirds: MajorityRule = { kind: 'qualified', p: 2, q: 3, base: 'present' }
const consensus: MajorityRule = { kind: 'consensus' }

/** That majority as a nominal vote of a body where abstentions stay in the base. */
const by = (majority: MajorityRule): VoteRule => ({ majority, abstentions: 'inBase', method: 'nominal' })
const tally = (inFavour: number, against = 0, abstention = 0, excused = 0): Tally => ({
  inFavour,
  against,
  abstention,
  excused,
})
const decide = (
  rule: MajorityRule,
  votes: Tally,
  members = 11,
  casting: 'inFavour' | 'against' | null = null,
) => resultOf(by(rule), votes, { present: counted(votes), members }, casting)

describe('what passes (R17)', () => {
  it.each([
    ['more in favour than against', cast, tally(2, 1, 7), 'majority'],
    ['as many against', cast, tally(0, 0, 5), 'rejected'],
    ['half of those present', ofPresent, tally(5, 2, 3), 'rejected'],
    ['more than half of those present', ofPresent, tally(6, 1, 3), 'majority'],
    ['half of the members', ofMembers, tally(5, 0, 1), 'rejected'],
    ['more than half of the members', ofMembers, tally(6, 1), 'majority'],
    ['under two thirds', twoThirds, tally(6, 4), 'rejected'],
    ['two thirds', twoThirds, tally(6, 3), 'majority'],
    ['nobody against', consensus, tally(1, 0, 8), 'consensus'],
    ['one against', consensus, tally(9, 1), 'rejected'],
    ['nobody in favour', consensus, tally(0, 0, 9), 'rejected'],
    ['R21: everybody in favour', cast, tally(9), 'unanimous'],
    ['R21: one abstention is not unanimity', cast, tally(8, 0, 1), 'majority'],
    ['R20: the excused leave the base', twoThirds, tally(6, 3, 0, 1), 'majority'],
    ['R20: nobody who can decide', twoThirds, tally(0, 0, 0, 7), 'rejected'],
    ['R20: the excused leave the base of present seats', ofPresent, tally(5, 1, 3, 1), 'majority'],
  ] as const)('%s', (_, rule, votes, result) => expect(decide(rule, votes)).toBe(result))

  it('R20: the excused leave the base of members too', () => {
    expect(requiredVotes(by(ofMembers), tally(5, 0, 0, 1), { present: 6, members: 10 })).toBe(5)
    expect(requiredVotes(by(ofMembers), tally(6), { present: 6, members: 10 })).toBe(6)
  })
})

describe('what an abstention is worth (R20)', () => {
  const base = { present: 9, members: 12 }
  const worth = (abstentions: VoteRule['abstentions'], majority: MajorityRule = ofPresent): VoteRule => ({
    majority,
    abstentions,
    method: 'nominal',
  })
  it.each([
    ['it stays in the base', worth('inBase'), tally(4, 1, 4), 5, 'rejected'],
    ['it leaves the base', worth('leavesBase'), tally(4, 1, 4), 3, 'majority'],
    ['it counts in favour', worth('inFavour'), tally(4, 1, 4), 5, 'majority'],
    ['it counts in favour, and makes no unanimity', worth('inFavour'), tally(8, 0, 1), 5, 'majority'],
    ['of the members it leaves the base too', worth('leavesBase', ofMembers), tally(5, 1, 3), 5, 'majority'],
    ['two thirds with it', worth('leavesBase', twoThirds), tally(4, 2, 3), 4, 'majority'],
    ['two thirds without it', worth('inBase', twoThirds), tally(4, 2, 3), 6, 'rejected'],
    ['a consensus of abstentions', worth('inFavour', consensus), tally(0, 0, 9), 1, 'consensus'],
  ] as const)('%s', (_, rule, votes, required, result) => {
    expect(requiredVotes(rule, votes, base)).toBe(required)
    expect(resultOf(rule, votes, base, null)).toBe(result)
  })

  it('R19: counted in favour it can make the tie, and the tie says how many', () => {
    const rule = worth('inFavour', cast)
    expect(isTie(rule, tally(2, 3, 1))).toBe(true)
    const open = sampleMotion(9, 4, { status: 'open', closedAt: null, tally: null, result: null, ...rule })
    const votes = { present: 6, members: 11 }
    expect(whyCannotCloseMotion(open, tally(2, 3, 1), votes, null, true)?.params).toEqual({ votes: 3 })
  })
})

describe('a consensus', () => {
  const rule = (majority: MajorityRule): VoteRule => ({
    majority,
    abstentions: 'inBase',
    method: 'consensus',
  })
  it.each([
    ['is not called unanimity: nobody was asked for a vote', cast, tally(9), 'consensus'],
    ['stands with abstentions', ofPresent, tally(6, 0, 3), 'consensus'],
    ['needs what its matter needs', twoThirds, tally(5, 0, 4), 'rejected'],
    ['is none with one against', cast, tally(8, 1), 'rejected'],
    ['is none where nobody agrees', cast, tally(0, 0, 9), 'rejected'],
  ] as const)('%s', (_, majority, votes, result) =>
    expect(resultOf(rule(majority), votes, { present: 9, members: 11 }, null)).toBe(result),
  )

  it('counts in favour whoever says nothing', () => {
    expect(consensusTally(tally(0, 0, 1, 1), 9)).toEqual(tally(7, 0, 1, 1))
    expect(consensusTally(tally(0, 1, 0), 0)).toEqual(tally(0, 1))
  })
})

it.each([
  [2, 3, 8, 6],
  [2, 3, 9, 6],
  [3, 5, 8, 5],
  [3, 4, 8, 6],
  [3, 4, 9, 7],
])('R18: %i/%i of %i present seats are %i', (p, q, present, required) => {
  const rule = by({ kind: 'qualified', p, q, base: 'present' })
  expect(requiredVotes(rule, emptyTally, { present, members: 12 })).toBe(required)
  expect(required * q).toBeGreaterThanOrEqual(present * p)
  expect((required - 1) * q).toBeLessThan(present * p)
})

const few = fc.nat(12)
const anyTally = fc.record({ inFavour: few, against: few, abstention: few, excused: few })
const anyRule = fc.oneof(
  fc.record({
    kind: fc.constant('simple' as const),
    base: fc.constantFrom('cast' as const, 'present' as const, 'members' as const),
  }),
  fc
    .tuple(fc.constantFrom([2, 3], [3, 5], [3, 4]), fc.constantFrom('present' as const, 'members' as const))
    .map(([[p, q], base]) => ({ kind: 'qualified' as const, p: p!, q: q!, base })),
  fc.constant(consensus),
)

/** R17, R18, R19, R21 as the rules say them, with fractions kept as products. */
function oracle(rule: MajorityRule, votes: Tally, present: number, members: number): string {
  const { inFavour, against, excused } = votes
  if (rule.kind === 'simple' && inFavour === against && inFavour > 0) return 'rejected'
  let passes: boolean
  if (rule.kind === 'consensus') passes = against === 0 && inFavour >= 1
  else if (rule.kind === 'simple' && rule.base === 'cast') passes = inFavour > against
  else {
    const base = (rule.base === 'members' ? members : present) - excused
    passes = rule.kind === 'simple' ? inFavour * 2 > base : inFavour * rule.q >= base * rule.p
  }
  if (!passes) return 'rejected'
  if (inFavour === present) return 'unanimous'
  return rule.kind === 'consensus' ? 'consensus' : 'majority'
}

describe('votes of any size', () => {
  it('R17, R18: are decided as the rules are read', () => {
    fc.assert(
      fc.property(anyRule, anyTally, fc.nat(5), (rule, votes, absent) => {
        fc.pre(counted(votes) > 0 && votes.inFavour > 0)
        const present = counted(votes)
        const members = present + absent
        expect(resultOf(by(rule), votes, { present, members }, null)).toBe(
          oracle(rule, votes, present, members),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('one more against that was in favour never makes it pass', () => {
    fc.assert(
      fc.property(anyRule, anyTally, (rule, votes) => {
        fc.pre(votes.inFavour > 0 && counted(votes) > 0)
        const base = { present: counted(votes), members: counted(votes) }
        const worse = { ...votes, inFavour: votes.inFavour - 1, against: votes.against + 1 }
        const turned = resultOf(by(rule), votes, base, null) === 'rejected' && !isTie(by(rule), votes)
        if (turned) expect(resultOf(by(rule), worse, base, null)).toBe('rejected')
      }),
    )
  })
})

describe('a tie (R19)', () => {
  it.each([
    [cast, tally(3, 3), true],
    [ofPresent, tally(3, 3, 2), true],
    [cast, tally(0, 0, 6), false],
    [twoThirds, tally(3, 3), false],
    [consensus, tally(3, 3), false],
  ] as const)('%j with %j: %s', (rule, votes, is) => expect(isTie(by(rule), votes)).toBe(is))

  it('the casting vote decides it, and nothing else', () => {
    expect(decide(cast, tally(3, 3), 11, 'inFavour')).toBe('majority')
    expect(decide(cast, tally(3, 3), 11, 'against')).toBe('rejected')
    expect(decide(cast, tally(3, 3))).toBe('rejected')
  })

  it('the casting vote never adopts what does not reach the majority of the members', () => {
    const few = { present: 6, members: 11 }
    expect(isTieToBreak(by(ofMembers), tally(1, 1, 4), few)).toBe(false)
    expect(resultOf(by(ofMembers), tally(1, 1, 4), few, 'inFavour')).toBe('rejected')
    const enough = { present: 10, members: 11 }
    expect(isTieToBreak(by(ofMembers), tally(5, 5), enough)).toBe(true)
    expect(resultOf(by(ofMembers), tally(5, 5), enough, 'inFavour')).toBe('majority')
  })

  it('among those present it decides between those in favour and those against', () => {
    expect(isTieToBreak(by(ofPresent), tally(2, 2, 6), { present: 10, members: 11 })).toBe(true)
    expect(decide(ofPresent, tally(2, 2, 6), 11, 'inFavour')).toBe('majority')
  })
})

describe('why a vote cannot be saved (R16, R19, R22)', () => {
  const open = sampleMotion(9, 4, { status: 'open', closedAt: null, tally: null, result: null })
  const why = (votes: Tally, present: number, casting: 'inFavour' | 'against' | null = null, breaks = true) =>
    whyCannotCloseMotion(open, votes, { present, members: 11 }, casting, breaks)

  it('R16: everyone present votes once', () => {
    expect(why(tally(6, 2, 1), 10)).toEqual({
      code: 'motion.incomplete',
      params: { missing: 1, present: 10 },
    })
    expect(why(tally(6, 2, 1, 1), 10)).toBeNull()
    expect(why(tally(6, 2, 3), 10)).toEqual({ code: 'motion.tooMany', params: { counted: 11, present: 10 } })
  })

  it('R19: a tie needs the casting vote, and only a tie has one', () => {
    expect(why(tally(5, 5), 10)).toEqual({ code: 'motion.tie', params: { votes: 5 } })
    expect(why(tally(5, 5), 10, 'against')).toBeNull()
    expect(why(tally(6, 4), 10, 'against')?.code).toBe('motion.noTie')
  })

  it('R19: where nobody breaks ties there is no casting vote', () => {
    expect(why(tally(5, 5), 10, null, false)).toBeNull()
    expect(why(tally(5, 5), 10, 'inFavour', false)?.code).toBe('motion.noTie')
  })

  it('R22: a saved vote is final', () => {
    expect(
      whyCannotCloseMotion(sampleMotion(9, 4, {}), tally(10), { present: 10, members: 11 }, null, true)?.code,
    ).toBe('motion.closed')
  })
})

it('a tally counts each ballot once, by its sense', () => {
  const ballots = sampleBallots(sampleMotion(9, 4, {}), {
    1: 'inFavour',
    2: 'against',
    3: 'inFavour',
    4: 'abstention',
    5: 'excused',
  })
  expect(tallyOf(ballots)).toEqual(tally(2, 1, 1, 1))
})
