import { type SessionDossier } from '../../../src-main/domain/dossier.ts'
import { emptyTally, type Motion } from '../../../src-main/domain/motion.ts'
import { quorumAt, quorumChanges } from '../../../src-main/domain/room.ts'
import { isPlanned } from '../../../src-main/domain/session.ts'
import { speaking, turnsOf, waiting } from '../../../src-main/domain/speaker.ts'
import { localTime } from '../../../src-main/domain/time.ts'
import { longDate } from '../../../src-main/locale/dates.ts'
import { terms, resultName } from '../../../src-main/locale/terms.ts'
import { uiLive } from '../../../src-main/locale/ui-live.ts'
import { uiVotes } from '../../../src-main/locale/ui-votes.ts'
import { itemHeadline } from './item-headline.ts'
import { currentItem, motionOf, nextItem } from './live-view.ts'
import { outlookOf, type VoteOutlook } from './vote-outlook.ts'

export type RoomView = {
  /** Position of the item on the screen, from 0; null when there is none. */
  readonly position: number | null
  readonly title: string
  /** What is or was put to the vote; what is only being written is never shown. */
  readonly proposal: string
  readonly result: string
  readonly detail: string
  readonly vote: VoteOutlook | null
  readonly isClosed: boolean
  /** Of a secret vote nothing is told before it is saved. */
  readonly isHidden: boolean
  /** Who speaks and who is next, while nothing is voted. */
  readonly floor: { readonly speaking: string; readonly next: string } | null
  readonly next: string
}

type Said = Pick<RoomView, 'result' | 'detail'> & {
  readonly showsVote?: boolean
  readonly showsFloor?: boolean
}

/** What the room is shown, from the state of the session. */
export function roomView(dossier: SessionDossier): RoomView {
  const { session, agenda } = dossier
  const text = uiLive.projection
  const item =
    currentItem(dossier) ??
    (isPlanned(session) ? null : (agenda.findLast(({ status }) => status === 'done') ?? null))
  const motion = item ? motionOf(dossier, item) : null
  const following = nextItem(dossier, item)
  const { showsVote = false, showsFloor = false, ...said } = whatIsSaid(dossier, motion)
  const isNotHeld = session.status === 'notHeld'
  return {
    ...said,
    position: item?.position ?? null,
    title: item ? itemHeadline(item.title) : isNotHeld ? text.notHeld : (agenda[0]?.title ?? ''),
    proposal: isNotHeld ? secondCallOf(dossier) : proposalOf(motion, item?.title ?? ''),
    next: following && following.id !== item?.id && !isNotHeld ? following.title : '',
    vote: showsVote && motion ? told(dossier, motion) : null,
    isClosed: motion?.status === 'closed',
    isHidden: motion !== null && isUntold(motion),
    floor: showsFloor && item ? floorOf(dossier, item.id) : null,
  }
}

function proposalOf(motion: Motion | null, title: string): string {
  return motion && motion.text !== title ? motion.text : ''
}

/** When a session without quorum is held after all. */
function secondCallOf({ reconvenedBy }: SessionDossier): string {
  return reconvenedBy ? uiLive.projection.reconvened(longDate(reconvenedBy.date), reconvenedBy.time) : ''
}

function floorOf(dossier: SessionDossier, itemId: Parameters<typeof turnsOf>[1]): RoomView['floor'] {
  const turns = turnsOf(dossier, itemId)
  const [speaks, next] = [speaking(turns), waiting(turns)[0]]
  return speaks || next ? { speaking: speaks?.name ?? '', next: next?.name ?? '' } : null
}

/** The words of the ink panel, the most important first. */
function whatIsSaid(dossier: SessionDossier, motion: Motion | null): Said {
  const { session, body } = dossier
  const text = uiLive.projection
  const hour = (at: Parameters<typeof localTime>[0]) => localTime(at, body.timeZone)
  if (session.status === 'recess') return { result: text.recess, detail: text.recessNote }
  if (session.status === 'closed' && session.closedAt)
    return { result: text.closed, detail: text.closedAt(hour(session.closedAt)) }
  if (session.status === 'notHeld')
    return {
      result: text.noQuorum,
      detail: session.closedAt ? text.notHeldAt(hour(session.closedAt)) : '',
    }
  if (session.status === 'cancelled')
    return { result: terms.sessionStatuses.cancelled, detail: session.cancelReason }
  if (isPlanned(session)) return { result: text.before(session.time), detail: session.place }
  if (!quorumAt(dossier).isReached) {
    const lost = quorumChanges(dossier).findLast(({ occasion }) => occasion === 'lost')
    return { result: text.noQuorum, detail: lost ? text.since(hour(lost.at)) : '', showsFloor: true }
  }
  if (motion?.result) {
    const agreement = dossier.agreements.find(({ id }) => id === motion.agreementId)
    const result = resultName(motion.result, motion.castingVote, motion.purpose)
    const detail = agreement?.key || (motion.purpose === 'admission' ? uiVotes.room.admission : '')
    return { result, detail, showsVote: true }
  }
  if (motion) return { ...standing(motion, outlookOf(dossier, motion)), showsVote: true }
  const item = currentItem(dossier)
  const detail = item?.startedAt ? text.since(hour(item.startedAt)) : ''
  return { result: item ? text.discussing : text.itemDone, detail, showsFloor: true }
}

/** A secret vote that was not saved. */
function isUntold({ method, status }: Motion): boolean {
  return method === 'secret' && status === 'open'
}

/** The vote as the room may know it: of a secret one, only what it needs. */
function told(dossier: SessionDossier, motion: Motion): VoteOutlook {
  return outlookOf(dossier, isUntold(motion) ? { ...motion, tally: emptyTally } : motion)
}

/** How an open vote is told to the room. */
function standing(motion: Motion, vote: VoteOutlook): Pick<RoomView, 'result' | 'detail'> {
  const { room } = uiVotes
  if (motion.method === 'secret') return { result: room.secret, detail: room.secretNote }
  if (vote.result === 'opposed') return { result: room.opposed, detail: room.opposedNote }
  if (motion.method === 'consensus') return { result: room.consensus, detail: room.nobodyOpposed }
  if (vote.result === 'tie') return { result: room.tie, detail: room.tieNote }
  const { voting, missing } = uiLive.projection
  return {
    result: motion.purpose === 'admission' ? room.admission : voting,
    detail: vote.missing > 0 ? missing(vote.missing) : room.complete,
  }
}
