import { type Failure, RefusedError } from '../../src-main/domain/failure.ts'

/** The refusal that `run` ends in; null when it is done. Any other error is the test's. */
export function refusalOf(run: () => unknown): Failure | null {
  try {
    run()
    return null
  } catch (error) {
    if (error instanceof RefusedError) return error.failure
    throw error
  }
}

export function codeOf(run: () => unknown): string | null {
  return refusalOf(run)?.code ?? null
}
