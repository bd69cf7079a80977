import { ref } from 'vue'
import type { Activity } from '../../../src-main/domain/commitment.ts'
import type { Span } from '../../../src-main/domain/spans.ts'
import { addDays, type LocalDate } from '../../../src-main/domain/time.ts'
import { uiSchedule } from '../../../src-main/locale/ui-schedule.ts'
import type { ScheduleBoard } from './schedule-board.ts'

export type Grip = 'whole' | 'start' | 'end'
type Drag = {
  readonly activity: Activity
  readonly index: number
  readonly grip: Grip
  readonly from: number
}

/** Bars of days, moved whole or by an end, with the pointer and with the keys. */
export function createBarDrag(board: ScheduleBoard, dayPixels: () => number) {
  const drag = ref<Drag | null>(null)
  const days = ref(0)

  /** The span so many days on; null where it would leave the plan or end before it starts. */
  function moved(activity: Activity, { start, end }: Span, grip: Grip, step: number): Span | null {
    const { plan } = board.file.value
    const isOne = activity.kind === 'milestone'
    const first = grip === 'end' && !isOne ? start : addDays(start, step)
    const last = grip === 'start' && !isOne ? end : addDays(end, step)
    return first <= last && first >= plan.start && last <= plan.end ? { start: first, end: last } : null
  }

  async function step(activity: Activity, index: number, grip: Grip, by: number): Promise<void> {
    const span = activity.spans[index]
    const next = span && moved(activity, span, grip, by)
    const { say } = board.announcer
    if (!next) return say(uiSchedule.dates.edge)
    say(uiSchedule.dates.moved(activity.name, uiSchedule.period(next.start, next.end)))
    const spans = activity.spans.map((one, at) => (at === index ? next : one))
    await board.draw([{ activityId: activity.id, spans }])
  }

  return {
    drag,
    /** The span as it is being dragged. */
    shown(activity: Activity, index: number): Span {
      const span = activity.spans[index]!
      const current = drag.value
      if (!current || current.activity.id !== activity.id || current.index !== index) return span
      return moved(activity, span, current.grip, days.value) ?? span
    },
    begin(event: PointerEvent, activity: Activity, index: number, grip: Grip): void {
      if (event.button !== 0) return
      drag.value = { activity, index, grip, from: event.clientX }
      days.value = 0
      ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
    },
    move(event: PointerEvent): void {
      if (drag.value) days.value = Math.round((event.clientX - drag.value.from) / dayPixels())
    },
    async end(): Promise<void> {
      const current = drag.value
      drag.value = null
      if (current && days.value !== 0) await step(current.activity, current.index, current.grip, days.value)
    },
    key(event: KeyboardEvent, activity: Activity, index: number): void {
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (!way || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      void step(activity, index, event.shiftKey ? 'end' : 'whole', way * (event.ctrlKey ? 7 : 1))
    },
  }
}

/** Both ends written in fields: the other one follows, so that it never ends before it starts. */
export function withEnd(span: Span, part: 'start' | 'end', date: LocalDate): Span {
  const next = { ...span, [part]: date }
  return next.start <= next.end ? next : { start: date, end: date }
}
