import type { LightCutoffs } from './action-plan.ts'
import type { Activity, Commitment, Completion, Indicator, Measurement } from './commitment.ts'
import { failure, type Failure } from './failure.ts'
import { activityStanding, isBehind, reachOf } from './plan-follow-up.ts'
import { expectedProgress, type Light, lightOf, lights, weightedProgress } from './progress.ts'
import type { Seat, Sector } from './seat.ts'
import { type Share, shareOf } from './share.ts'
import { fold } from './text.ts'
import type { LocalDate } from './time.ts'

export function whyCannotEvaluate(date: LocalDate, today: LocalDate): Failure | null {
  return date > today ? failure('plan.notYet', { date }) : null
}

/** Where activities are: each in one place, so that they add up to all of them. */
export type ActivityPlace = 'done' | 'onTime' | 'behind' | 'undated'
export type ActivityTally = Readonly<Record<ActivityPlace | 'total', number>>

/** Behind is what the light shows as amber or red (R45). */
export function placeOf(
  activity: Pick<Activity, 'spans' | 'progress'>,
  date: LocalDate,
  cutoffs: LightCutoffs,
): ActivityPlace {
  if (activity.progress === 100) return 'done'
  const { light } = activityStanding(activity, date, cutoffs)
  if (light === null) return 'undated'
  return isBehind(light) ? 'behind' : 'onTime'
}

export function tallyOf(places: readonly ActivityPlace[]): ActivityTally {
  const tally = { total: places.length, done: 0, onTime: 0, behind: 0, undated: 0 }
  for (const place of places) tally[place] += 1
  return tally
}

/** A commitment on the day, with what groups are made of. */
export type RatedCommitment = Pick<
  Commitment,
  'axisId' | 'pillarIds' | 'governmentResponsible' | 'socialResponsible' | 'weight'
> & {
  readonly progress: number | null
  readonly expected: number | null
  readonly light: Light | null
  readonly completion: Completion
  readonly places: readonly ActivityPlace[]
}

/** What several commitments make together; without dates of its own, what is expected is theirs by weight. */
export type GroupSummary = {
  readonly commitments: number
  readonly progress: number | null
  readonly expected: number | null
  readonly light: Light | null
  /** How many have each light; `none` has no dates or no activities to be judged by. */
  readonly lights: Readonly<Record<Light | 'none', number>>
  /** How many were carried out whole (R44). */
  readonly complete: Share
  readonly activities: ActivityTally
}

/** What progress is beside what is expected (R45); the light waits for both. */
function judged(progress: number | null, expected: number | null, cutoffs: LightCutoffs) {
  const light = progress === null || expected === null ? null : lightOf(progress, expected, cutoffs)
  return { progress, expected, light }
}

export function summaryOf(
  commitments: readonly RatedCommitment[],
  cutoffs: LightCutoffs,
  expectedOfPlan: number | null = null,
): GroupSummary {
  const progress = weightedProgress(
    commitments.map((one) => ({ weight: one.weight, progress: one.progress ?? 0 })),
  )
  const timed = commitments.flatMap(({ weight, expected }) =>
    expected === null ? [] : { weight, progress: expected },
  )
  const expected = expectedOfPlan ?? weightedProgress(timed)
  const counts = { none: 0, ...Object.fromEntries(lights.map((light) => [light, 0])) } as Record<
    Light | 'none',
    number
  >
  for (const { light } of commitments) counts[light ?? 'none'] += 1
  return {
    commitments: commitments.length,
    ...judged(progress, expected, cutoffs),
    lights: counts,
    complete: shareOf(
      commitments.filter(({ completion }) => completion === 'complete').length,
      commitments.length,
    ),
    activities: tallyOf(commitments.flatMap(({ places }) => places)),
  }
}

/** A group by its name; null are those that belong to none of them. */
export type NamedGroup = GroupSummary & { readonly id: string | null; readonly name: string }

type Named = { readonly id: string; readonly name: string }

/** Groups in the order of their names, empty ones too; at the end, if there are any, those of none. */
export function groupsBy<C extends RatedCommitment>(
  commitments: readonly C[],
  names: readonly Named[],
  idsOf: (commitment: C) => readonly string[],
  cutoffs: LightCutoffs,
): NamedGroup[] {
  const known = new Set(names.map(({ id }) => id))
  const loose = commitments.filter((one) => !idsOf(one).some((id) => known.has(id)))
  const groups = names.map(({ id, name }) => ({
    id,
    name,
    ...summaryOf(
      commitments.filter((one) => idsOf(one).includes(id)),
      cutoffs,
    ),
  }))
  return loose.length === 0 ? groups : [...groups, { id: null, name: '', ...summaryOf(loose, cutoffs) }]
}

/** By who answers for each, as written; the same name with other capitals or accents is the same one. */
export function groupsByResponsible<C extends RatedCommitment>(
  commitments: readonly C[],
  side: 'governmentResponsible' | 'socialResponsible',
  cutoffs: LightCutoffs,
): NamedGroup[] {
  const names = new Map<string, Named>()
  for (const { [side]: name } of commitments)
    if (name && !names.has(fold(name))) names.set(fold(name), { id: fold(name), name })
  return groupsBy(commitments, [...names.values()], (one) => [fold(one[side])], cutoffs)
}

/** What the seats of a sector answer for in the cronograma; null are other people and institutions. */
export type SectorActivities = {
  readonly sector: string | null
  readonly progress: number | null
  /** Of those that have dates, by weight. */
  readonly expected: number | null
  readonly light: Light | null
  readonly activities: ActivityTally
}

export function activitiesBySector(
  activities: readonly Pick<Activity, 'responsible' | 'weight' | 'spans' | 'progress'>[],
  seats: readonly Pick<Seat, 'name' | 'sectorId'>[],
  sectors: readonly Pick<Sector, 'id' | 'name'>[],
  date: LocalDate,
  cutoffs: LightCutoffs,
): SectorActivities[] {
  const sectorOf = new Map(seats.map(({ name, sectorId }) => [fold(name), sectorId]))
  const groups = Map.groupBy(activities, ({ responsible }) => sectorOf.get(fold(responsible)) ?? null)
  return [...sectors, null].flatMap((sector) => {
    const own = groups.get(sector?.id ?? null) ?? []
    if (sector === null && own.length === 0) return []
    const places = own.map((activity) => placeOf(activity, date, cutoffs))
    const timed = own.flatMap(({ weight, ...activity }) => {
      const { expected } = activityStanding(activity, date, cutoffs)
      return expected === null ? [] : { weight, progress: expected }
    })
    const standing = judged(weightedProgress(own), weightedProgress(timed), cutoffs)
    return { sector: sector?.name ?? null, ...standing, activities: tallyOf(places) }
  })
}

/** An indicator on the day: how much of its way was covered, beside how much of its time went by. */
export type IndicatorStanding = {
  readonly measurements: readonly (Measurement & { readonly reach: number | null })[]
  readonly last: Measurement | null
  /** Whole points of the way from the baseline to the target; null where there is no way. */
  readonly reach: number | null
  readonly expected: number | null
  readonly light: Light | null
  /** Null while it has no target or was never measured. */
  readonly isReached: boolean | null
}

export function indicatorStanding(
  indicator: Indicator,
  all: readonly Measurement[],
  date: LocalDate,
  cutoffs: LightCutoffs,
): IndicatorStanding {
  const measurements = all
    .filter((one) => one.date <= date)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((one) => ({ ...one, reach: reachOf(indicator, one.value) }))
  const last = measurements.at(-1) ?? null
  const { baselineOn, targetOn } = indicator
  const hasWay = reachOf(indicator, 0) !== null
  const expected =
    hasWay && baselineOn && targetOn && baselineOn <= targetOn
      ? expectedProgress(baselineOn, targetOn, date)
      : null
  const reach = last?.reach ?? null
  return {
    measurements,
    last,
    reach,
    expected,
    light: judged(reach, expected, cutoffs).light,
    isReached: last === null ? null : isReached(indicator, last.value),
  }
}

function isReached({ direction, target }: Indicator, value: number): boolean | null {
  if (target === null) return null
  if (direction === 'steady') return value === target
  return direction === 'up' ? value >= target : value <= target
}
