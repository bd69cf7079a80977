import { z } from 'zod'
import { AttachmentId, BodyId, RecordId, SessionId } from './ids.ts'
import { optionalLine, requiredLine } from './text.ts'
import { LocalDate } from './time.ts'
import { webAddress } from './web-address.ts'

export const routeStepStates = ['pending', 'inProgress', 'done', 'skipped'] as const

/** A step of the exercise of open government of a body (§1.3). */
export const RouteStep = z
  .strictObject({
    id: RecordId,
    bodyId: BodyId,
    position: z.int().min(0),
    name: requiredLine(200),
    description: optionalLine(500),
    state: z.enum(routeStepStates),
    /** When it is expected, and when it was done. */
    dueOn: LocalDate.nullable(),
    doneOn: LocalDate.nullable(),
    responsible: optionalLine(200),
    /** The session in which it was done. */
    sessionId: SessionId.nullable(),
    attachmentId: AttachmentId.nullable(),
    link: webAddress().nullable(),
  })
  .readonly()
export type RouteStep = z.infer<typeof RouteStep>

/** A step as a person writes it. */
export const RouteStepDraft = RouteStep.unwrap().omit({ id: true, bodyId: true })
export type RouteStepDraft = z.infer<typeof RouteStepDraft>

/** Nobody is needed for it any more. */
export const isPassed = ({ state }: Pick<RouteStep, 'state'>): boolean =>
  state === 'done' || state === 'skipped'

/** Where a person is needed now: the first step that has not passed; null when all have. */
export function nextStep(steps: readonly RouteStep[]): RouteStep | null {
  return steps.find((step) => !isPassed(step)) ?? null
}
