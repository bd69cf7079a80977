import { type SessionDossier } from '../../../src-main/domain/dossier.ts'
import { isPlanned } from '../../../src-main/domain/session.ts'
import { localTime } from '../../../src-main/domain/time.ts'
import { itemHeadline } from './item-headline.ts'
import { terms, resultName } from '../../../src-main/locale/terms.ts'
import { uiLive } from '../../../src-main/locale/ui-live.ts'
import { currentItem, motionOf, nextItem } from './live-view.ts'
import { outlookOf, type VoteOutlook } from './vote-outlook.ts'

export type RoomView = {
  /** Position of the item on the screen, from 0; null when there is none. */
  readonly position: number | null
  readonly title: string
  readonly proposal: string
  readonly result: string
  readonly detail: string
  readonly vote: VoteOutlook | null
  readonly isClosed: boolean
  readonly next: string
}

/** What the room is shown, from the state of the session. */
export function roomView(dossier: SessionDossier): RoomView {
  const { session, agenda, body } = dossier
  const text = uiLive.projection
  const item =
    currentItem(dossier) ??
    (isPlanned(session) ? null : (agenda.findLast(({ status }) => status === 'done') ?? null))
  const motion = item ? motionOf(dossier, item) : null
  const agreement = dossier.agreements.findLast(
    (one) => one.id === motion?.agreementId || (!motion && one.agendaItemId === item?.id),
  )
  const following = nextItem(dossier, item)
  const common = {
    position: item?.position ?? null,
    title: item ? itemHeadline(item.title) : (agenda[0]?.title ?? ''),
    proposal: agreement?.text ?? (motion && motion.text !== item?.title ? motion.text : ''),
    next: following && following.id !== item?.id ? following.title : '',
    vote: motion ? outlookOf(dossier, motion) : null,
    isClosed: motion?.status === 'closed',
  }
  const zone = body.timeZone
  if (session.status === 'recess')
    return { ...common, vote: null, result: text.recess, detail: text.recessNote }
  if (session.status === 'closed' && session.closedAt)
    return {
      ...common,
      vote: null,
      result: text.closed,
      detail: text.closedAt(localTime(session.closedAt, zone)),
    }
  if (session.status === 'cancelled')
    return { ...common, vote: null, result: terms.sessionStatuses.cancelled, detail: session.cancelReason }
  if (isPlanned(session))
    return { ...common, vote: null, result: text.before(session.time), detail: session.place }
  if (motion?.result)
    return { ...common, result: resultName(motion.result, motion.castingVote), detail: agreement?.key ?? '' }
  if (motion) return { ...common, result: text.voting, detail: text.missing(common.vote?.missing ?? 0) }
  const since = item?.startedAt ? text.since(localTime(item.startedAt, zone)) : ''
  return { ...common, result: item?.status === 'inProgress' ? text.discussing : text.itemDone, detail: since }
}
