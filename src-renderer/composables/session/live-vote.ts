import { computed, inject, ref, watch, type InjectionKey } from 'vue'
import { whyCannotPreside, whyCannotVote } from '../../../src-main/domain/conduct.ts'
import { openMotion, presidingMember } from '../../../src-main/domain/dossier.ts'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import {
  whyCannotCloseMotion,
  type Motion,
  type Tally,
  type VoteOption,
} from '../../../src-main/domain/motion.ts'
import { votingMembers } from '../../../src-main/domain/quorum.ts'
import { writtenAgreement } from './agreement-draft.ts'
import type { LiveState } from './live-state.ts'
import { ballotPatch, tallyPatch } from './session-patches.ts'
import { outlookOf } from './vote-outlook.ts'

/** The vote of the live screen: opening it, the seat whose turn it is, and saving it. */
export function createLiveVote(live: LiveState) {
  const { api, dossier, run, refusal } = live.session
  const motion = computed(() => live.motion.value)
  const open = computed(() => openMotion(dossier.value))
  const outlook = computed(() => (motion.value ? outlookOf(dossier.value, motion.value) : null))
  const casting = ref<'inFavour' | 'against' | null>(null)
  const chosenSeat = ref<SeatId | null>(null)
  const options = computed(
    () =>
      new Map(
        dossier.value.ballots
          .filter((ballot) => ballot.motionId === motion.value?.id)
          .map((ballot) => [ballot.seatId, ballot.option]),
      ),
  )
  /** Whose vote the next key is: the seat chosen, else the first one missing. */
  const marked = computed<SeatId | null>(() => {
    if (!open.value || open.value.method !== 'nominal') return null
    const voters = outlook.value?.voters ?? []
    if (chosenSeat.value && voters.some(({ seat }) => seat.id === chosenSeat.value)) return chosenSeat.value
    return outlook.value?.withoutVote[0]?.seat.id ?? null
  })

  watch(
    () => [open.value?.id, outlook.value?.result],
    () => {
      if (outlook.value?.result !== 'tie') casting.value = null
    },
  )
  watch(
    () => open.value?.id,
    () => (chosenSeat.value = null),
  )

  const whyNotOpen = computed(() =>
    live.viewed.value ? whyCannotVote(dossier.value, live.viewed.value, null) : null,
  )
  /** Only from the room does who presides break a tie. */
  const whyNotPreside = computed(() =>
    whyCannotPreside(dossier.value, presidingMember(dossier.value)?.seat.id ?? null),
  )
  const whyNotClose = computed(() => {
    if (!open.value || !outlook.value) return null
    const { tally, present } = outlook.value
    const { members, rules } = dossier.value
    const base = { present, members: votingMembers(members, rules).length }
    const reason = whyCannotCloseMotion(open.value, tally, base, casting.value, rules.chairBreaksTies)
    return reason ?? (casting.value ? whyNotPreside.value : null)
  })

  async function start(method: Motion['method']): Promise<void> {
    const item = live.viewed.value
    if (!item) return
    if (whyNotOpen.value) {
      refusal.value = whyNotOpen.value
      return
    }
    refusal.value = null
    const written = await writtenAgreement(item.id)
    const { agreements } = dossier.value
    const isUnknown = written !== null && !agreements.some(({ id }) => id === written.id)
    const known = agreements.findLast((one) => one.agendaItemId === item.id && one.status === 'draft')
    const draft = isUnknown ? written : known
    const text = draft?.text || item.title
    await run(() => api.motion.open({ agendaItemId: item.id, agreementId: draft?.id ?? null, text, method }))
  }

  function cast(option: VoteOption, seatId: SeatId | null = marked.value): void {
    const current = open.value
    if (!current || !seatId) return
    const voters = outlook.value?.voters ?? []
    const missing = new Set((outlook.value?.withoutVote ?? []).map(({ seat }) => seat.id))
    const at = voters.findIndex(({ seat }) => seat.id === seatId)
    const after = [...voters.slice(at + 1), ...voters.slice(0, Math.max(0, at))]
    chosenSeat.value = after.find(({ seat }) => missing.has(seat.id))?.seat.id ?? null
    refusal.value = null
    const patch = ballotPatch(current.id, seatId, option)
    void run(() => api.motion.castVote({ motionId: current.id, seatId, option }), patch)
  }

  function clear(seatId: SeatId): void {
    const current = open.value
    if (!current) return
    chosenSeat.value = seatId
    const patch = ballotPatch(current.id, seatId, null)
    void run(() => api.motion.castVote({ motionId: current.id, seatId, option: null }), patch)
  }

  function mark(direction: 1 | -1): void {
    const voters = outlook.value?.voters ?? []
    const at = voters.findIndex(({ seat }) => seat.id === marked.value)
    const next = voters[(at + direction + voters.length) % Math.max(1, voters.length)]
    if (next) chosenSeat.value = next.seat.id
  }

  return {
    motion,
    open,
    outlook,
    options,
    casting,
    marked,
    whyNotOpen,
    whyNotClose,
    whyNotPreside,
    start,
    cast,
    clear,
    mark,
    choose: (seatId: SeatId) => (chosenSeat.value = seatId),
    setTally(tally: Tally): void {
      const current = open.value
      if (current)
        void run(() => api.motion.setTally({ motionId: current.id, tally }), tallyPatch(current.id, tally))
    },
    setMethod(method: Motion['method']): void {
      const current = open.value
      if (current) void run(() => api.motion.setMethod({ motionId: current.id, method }))
    },
    save(): void {
      const current = open.value
      if (!current || whyNotClose.value) return
      const castingVote = casting.value
      refusal.value = null
      void live.session.minutes.flushAll()
      void run(() => api.motion.close({ motionId: current.id, castingVote }))
    },
    preside(seatId: SeatId): void {
      refusal.value = null
      void run(() => api.session.preside({ sessionId: dossier.value.session.id, seatId }))
    },
    withdraw(): void {
      const current = open.value
      if (current) void run(() => api.motion.withdraw({ motionId: current.id }))
    },
  }
}

export type LiveVote = ReturnType<typeof createLiveVote>
export const liveVoteKey: InjectionKey<LiveVote> = Symbol('vote')

export function useLiveVote(): LiveVote {
  const vote = inject(liveVoteKey)
  if (!vote) throw new Error('a vote outside of the live screen')
  return vote
}
