import { ORPCError } from '@orpc/client'
import { RefusedError, type Failure } from '../../src-main/domain/failure.ts'
import { wordFailure } from '../../src-main/locale/es.ts'
import { ui } from '../../src-main/locale/ui.ts'

/** The refusal inside a rejected call; null when the call never arrived or its answer was lost. */
export function refusalOf(error: unknown): Failure | null {
  return error instanceof ORPCError && error.code === 'REFUSED' ? (error.data as Failure) : null
}

/** Whether trying again may help: nothing answered, or the data file could not take it. */
export function isLost(error: unknown): boolean {
  const failure = refusalOf(error)
  return failure === null || failure.code === 'unexpected' || failure.code.startsWith('storage.')
}

/** A refusal to be shown, or null when the command has to be sent again. */
export function refusalToShow(error: unknown): Failure | null {
  if (error instanceof RefusedError) return error.failure
  return isLost(error) ? null : refusalOf(error)
}

/** What happened and what to do, in Spanish. */
export function wordError(error: unknown): string {
  const failure = refusalOf(error)
  return failure ? wordFailure(failure) : ui.failure.noAnswer
}
