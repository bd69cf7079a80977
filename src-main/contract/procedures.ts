import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Failure } from '../domain/failure.ts'
import type { SavedReply } from './views.ts'

/** An answer made by our own code: typed, not checked again. */
export const shape = <T>() => z.custom<T>()

/** Every procedure may answer with a refusal, worded in `locale`, or with a fault that was logged under a reference. */
export const base = oc.errors({
  REFUSED: { status: 422, data: shape<Failure>() },
})

export const query = <T>() => base.output(shape<T>())
/** A command answers which revision holds its write, and when: what «Guardado» shows. */
export const command = () => base.output(shape<SavedReply>())
