import type { z } from 'zod'
import { documentKinds } from '../domain/attachment.ts'
import { fail } from '../domain/failure.ts'
import { DrawingSpread, usualSpread } from '../domain/paper.ts'
import { LocalDate } from '../domain/time.ts'
import type { DocumentKind } from '../documents/model.ts'
import type { Asked } from '../usecases/paper-draft.ts'

export const invalid = (field: string, reason: 'missing' | 'format' | 'tooLong') =>
  fail('input.invalid', { field, reason, limit: null })

/** The identifier under that name of the address; null when there is none. */
export function idOf<S extends z.ZodType>(schema: S, url: URL, field: string): z.output<S> | null {
  const text = url.searchParams.get(field)
  if (!text) return null
  const parsed = schema.safeParse(text)
  return parsed.success ? parsed.data : invalid(field, 'format')
}

export const askedOf = (url: URL): Asked => ({ spread: spreadOf(url), date: idOf(LocalDate, url, 'date') })

/** `?paper=a3&spread=tiles`: on what a drawing is looked at; null when nothing is asked. */
function spreadOf({ searchParams }: URL): DrawingSpread | null {
  const [paper, spread] = [searchParams.get('paper'), searchParams.get('spread')]
  if (paper === null && spread === null) return null
  const asked = DrawingSpread.safeParse({
    ...usualSpread,
    ...(paper && { paper }),
    ...(spread && { spread }),
  })
  return asked.data ?? invalid('paper', 'format')
}

export function isKind(text: string | undefined): text is DocumentKind {
  return documentKinds.some((kind) => kind === text)
}
