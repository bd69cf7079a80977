import { computed } from 'vue'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import { counted, votingMethods, type Motion } from '../../../src-main/domain/motion.ts'
import { majorityOf } from '../../../src-main/domain/rules.ts'
import { whoMayAnnex } from '../../../src-main/domain/separate-vote.ts'
import { terms } from '../../../src-main/locale/terms.ts'
import { uiVotes } from '../../../src-main/locale/ui-votes.ts'
import type { LiveVote } from './live-vote.ts'
import type { SessionContext } from './session-context.ts'

/** What the menu asks next: a seat of the table, or a few words. */
export type VoteQuestion =
  | { readonly kind: 'proposer' | 'seconder' | 'amend' | 'separate' }
  | { readonly kind: 'excuse'; readonly seatId: SeatId }

type Choice = {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly run: () => VoteQuestion | null
}

const words = uiVotes.menu
const done = (act: () => void) => () => {
  act()
  return null
}

/** What is seldom done with a vote: the way of voting, its matter, who moves it, its text, an excuse. */
export function useVoteMenu({ dossier }: SessionContext, vote: LiveVote) {
  const seats = computed(() =>
    dossier.value.members.map(({ seat }) => ({ id: seat.id as string, label: seat.name, detail: '' })),
  )
  const nameOf = (id: string | null) => seats.value.find((seat) => seat.id === id)?.label ?? ''

  const methods = (motion: Motion | null): Choice[] =>
    votingMethods
      .filter((method) => method !== motion?.method)
      .map((method) => ({
        id: `method:${method}`,
        label: motion ? terms.votingMethods[method] : uiVotes.start[method],
        detail: !motion || counted(vote.outlook.value!.tally) === 0 ? words.method : words.methodAgain,
        run: done(() => (motion ? vote.setMethod(method) : void vote.start(method))),
      }))

  function matters(current: string): Choice[] {
    const { rules } = dossier.value
    if (rules.matters.length === 0 || vote.isAdmission.value) return []
    const names = [...rules.matters.map(({ name }) => name), ''].filter((name) => name !== current)
    return names.map((name) => ({
      id: `matter:${name}`,
      label: words.matter(name),
      detail: words.matterMajority(majorityOf(rules, name)),
      run: done(() => (vote.open.value ? vote.setMatter(name) : (vote.matter.value = name))),
    }))
  }

  function ofOpen(motion: Motion): Choice[] {
    const ask = (kind: 'proposer' | 'seconder' | 'amend') => () => ({ kind })
    const excused = dossier.value.ballots.filter(
      ({ motionId, option }) => motionId === motion.id && option === 'excused',
    )
    const version = uiVotes.version(motion.versions.length + 1)
    return [
      { id: 'proposer', label: words.proposer, detail: nameOf(motion.proposerId), run: ask('proposer') },
      { id: 'seconder', label: words.seconder, detail: nameOf(motion.seconderId), run: ask('seconder') },
      ...(motion.purpose === 'admission'
        ? []
        : [{ id: 'amend', label: words.amend, detail: version, run: ask('amend') }]),
      ...excused.map(({ seatId }) => ({
        id: `excuse:${seatId}`,
        label: words.reason,
        detail: nameOf(seatId),
        run: () => ({ kind: 'excuse' as const, seatId }),
      })),
    ]
  }

  const choices = computed<readonly Choice[]>(() => {
    const motion = vote.open.value
    if (motion)
      return [
        ...methods(motion),
        ...ofOpen(motion),
        ...matters(motion.matter),
        { id: 'withdraw', label: words.withdraw, detail: '', run: done(() => vote.withdraw()) },
      ]
    const saved = vote.motion.value
    const isToAnnex = saved?.purpose === 'matter' && whoMayAnnex(dossier.value, saved).length > 0
    return [
      ...(vote.whyNotOpen.value ? [] : [...methods(null), ...matters(vote.matter.value)]),
      ...(isToAnnex
        ? [{ id: 'separate', label: words.separate, detail: '', run: () => ({ kind: 'separate' as const }) }]
        : []),
    ]
  })

  return {
    choices,
    seats: computed(() => [{ id: '', label: words.nobody, detail: '' }, ...seats.value]),
    /** Does what was chosen, or says what to ask next. */
    choose: (id: string): VoteQuestion | null => choices.value.find((one) => one.id === id)?.run() ?? null,
    /** The seat that proposes or seconds; none takes it back. */
    move(kind: 'proposer' | 'seconder', id: string): void {
      const seatId = dossier.value.members.find(({ seat }) => seat.id === id)?.seat.id ?? null
      vote.setMovers(kind === 'proposer' ? { proposerId: seatId } : { seconderId: seatId })
    },
  }
}
