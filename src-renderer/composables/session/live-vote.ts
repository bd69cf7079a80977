import { computed, inject, ref, shallowRef, watch, type InjectionKey } from 'vue'
import { isAdmitted, whyCannotPreside, whyCannotVote } from '../../../src-main/domain/conduct.ts'
import { openMotion, presidingMember } from '../../../src-main/domain/dossier.ts'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import { isCounted, type Motion, type VoteOption } from '../../../src-main/domain/motion.ts'
import { whyCannotSaveVote } from '../../../src-main/domain/vote-count.ts'
import { writtenAgreement } from './agreement-draft.ts'
import type { LiveState } from './live-state.ts'
import { ballotPatch } from './session-patches.ts'
import { voteCommands } from './vote-commands.ts'
import { outlookOf } from './vote-outlook.ts'

/** The vote of the live screen: opening it, the seat whose turn it is, and saving it. */
export function createLiveVote(live: LiveState) {
  const { api, dossier, run, refusal } = live.session
  const motion = computed(() => live.motion.value)
  const open = computed(() => openMotion(dossier.value))
  const outlook = computed(() => (motion.value ? outlookOf(dossier.value, motion.value) : null))
  const casting = ref<'inFavour' | 'against' | null>(null)
  const chosenSeat = ref<SeatId | null>(null)
  /** Kind of matter of the vote to be opened. */
  const matter = ref('')
  /** Asks the total of a sense to take the focus; its menu to open. */
  const totalAsked = shallowRef<{ readonly option: VoteOption } | null>(null)
  const menuAsked = shallowRef<object | null>(null)
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
    if (!open.value || isCounted(open.value.method)) return null
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
    () => [open.value?.id, open.value?.method],
    () => (chosenSeat.value = null),
  )
  watch(live.viewedId, () => (matter.value = ''))

  const whyNotOpen = computed(() =>
    live.viewed.value ? whyCannotVote(dossier.value, live.viewed.value, null) : null,
  )
  /** Of an urgent matter, whether it is treated is voted first (R9). */
  const isAdmission = computed(() =>
    motion.value?.status === 'open'
      ? motion.value.purpose === 'admission'
      : live.viewed.value !== null && !isAdmitted(dossier.value, live.viewed.value),
  )
  /** Its admission passed: the matter itself is voted next. */
  const isToDecide = computed(
    () => motion.value?.purpose === 'admission' && motion.value.status === 'closed' && !isAdmission.value,
  )
  /** Another agreement of the item was written after its vote. */
  const isAnother = computed(() => {
    const last = motion.value
    return (
      last?.status === 'closed' &&
      dossier.value.agreements.some(
        ({ id, agendaItemId, status }) =>
          status === 'draft' && agendaItemId === live.viewed.value?.id && id !== last.agreementId,
      )
    )
  })
  /** Taking the keyboard to the vote opens one. */
  const isToVote = computed(() => !motion.value || isToDecide.value || isAnother.value)
  const usualMethod = computed<Motion['method']>(() =>
    dossier.value.rules.majority.kind === 'consensus' ? 'consensus' : 'nominal',
  )
  /** Only from the room does who presides break a tie. */
  const whyNotPreside = computed(() =>
    whyCannotPreside(dossier.value, presidingMember(dossier.value)?.seat.id ?? null),
  )
  const whyNotClose = computed(() =>
    open.value ? whyCannotSaveVote(dossier.value, open.value, casting.value) : null,
  )

  async function start(method: Motion['method'] = usualMethod.value): Promise<void> {
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
    const opening = {
      agendaItemId: item.id,
      agreementId: draft?.id ?? null,
      text: draft?.text || item.title,
      method,
      matter: isAdmission.value ? '' : matter.value,
    }
    if (await run(() => api.motion.open(opening))) matter.value = ''
  }

  function cast(option: VoteOption, seatId: SeatId | null = marked.value): void {
    const current = open.value
    if (!current || !seatId) return
    if (current.method === 'consensus' && option === 'inFavour') return clear(seatId)
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
    chosenSeat.value = current.method === 'consensus' ? null : seatId
    const patch = ballotPatch(current.id, seatId, null)
    void run(() => api.motion.castVote({ motionId: current.id, seatId, option: null }), patch)
  }

  function mark(direction: 1 | -1): void {
    const voters = outlook.value?.voters ?? []
    const at = voters.findIndex(({ seat }) => seat.id === marked.value)
    const from = at < 0 && direction < 0 ? 0 : at
    const next = voters[(from + direction + voters.length) % Math.max(1, voters.length)]
    if (next) chosenSeat.value = next.seat.id
  }

  return {
    motion,
    open,
    outlook,
    options,
    casting,
    marked,
    matter,
    isAdmission,
    isToDecide,
    isToVote,
    usualMethod,
    whyNotOpen,
    whyNotClose,
    whyNotPreside,
    totalAsked,
    menuAsked,
    start,
    cast,
    clear,
    mark,
    choose: (seatId: SeatId) => (chosenSeat.value = seatId),
    askTotal: (option: VoteOption) => (totalAsked.value = { option }),
    askMenu: () => (menuAsked.value = {}),
    save(): void {
      const current = open.value
      if (!current || whyNotClose.value) return
      const castingVote = casting.value
      refusal.value = null
      void live.session.minutes.flushAll()
      void run(() => api.motion.close({ motionId: current.id, castingVote }))
    },
    ...voteCommands(live.session, () => open.value),
  }
}

export type LiveVote = ReturnType<typeof createLiveVote>
export const liveVoteKey: InjectionKey<LiveVote> = Symbol('vote')

export function useLiveVote(): LiveVote {
  const vote = inject(liveVoteKey)
  if (!vote) throw new Error('a vote outside of the live screen')
  return vote
}
