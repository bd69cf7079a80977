import { ORPCError } from '@orpc/server'
import { failure, type Failure, RefusedError } from '../domain/failure.ts'

type Issue = {
  readonly code?: string
  readonly origin?: string
  readonly maximum?: number
  readonly path?: readonly unknown[]
}

/** What the schema did not accept, as a refusal that names the field. */
function invalidInput(issues: readonly Issue[]): Failure {
  const issue = issues[0] ?? {}
  const keys = (issue.path ?? []).map((part) =>
    String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part),
  )
  const field = keys.findLast((key) => !/^\d+$/.test(key)) ?? ''
  const isLength = issue.origin === 'string' || issue.origin === 'array'
  if (isLength && issue.code === 'too_big')
    return failure('input.invalid', { field, reason: 'tooLong', limit: issue.maximum ?? null })
  const isMissing = isLength && issue.code === 'too_small'
  return failure('input.invalid', { field, reason: isMissing ? 'missing' : 'format', limit: null })
}

/** Where faults that nobody foresaw are written down. */
export type Log = (reference: string, error: unknown) => void

function failureOf(error: unknown, newReference: () => string, log: Log): Failure | null {
  if (error instanceof RefusedError) return error.failure
  if (error instanceof ORPCError) {
    const data = error.data as { issues?: readonly Issue[] } | undefined
    return error.code === 'BAD_REQUEST' && data?.issues ? invalidInput(data.issues) : null
  }
  const reference = newReference()
  log(reference, error)
  return failure('unexpected', { reference })
}

/** Answers every error of a procedure as a typed refusal of the contract. */
export function refusing(newReference: () => string, log: Log) {
  return async <T>({ next }: { next: () => Promise<T> }): Promise<T> => {
    try {
      return await next()
    } catch (error) {
      const reason = failureOf(error, newReference, log)
      throw reason ? new ORPCError('REFUSED', { status: 422, data: reason }) : error
    }
  }
}
