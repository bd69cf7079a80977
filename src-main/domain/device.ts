import { z } from 'zod'
import { failure, type Failure } from './failure.ts'
import { RecordId } from './ids.ts'
import { doCollide, Series } from './numbering.ts'
import { requiredLine } from './text.ts'

/** A computer on which the file was used and the numbers it gives. Its id stays on the computer, not in the file. */
export const Device = z.strictObject({ id: RecordId, name: requiredLine(80), series: Series }).readonly()
export type Device = z.infer<typeof Device>

/** Why a computer cannot number so: its range is upside down, or another computer of the file gives the same numbers. */
export function whyCannotNumber(device: Device, others: readonly Device[]): Failure | null {
  const { series } = device
  if (series.to !== null && series.to < series.from)
    return failure('numbering.range', { from: series.from, to: series.to })
  const other = others.find(({ id, series: theirs }) => id !== device.id && doCollide(series, theirs))
  return other ? failure('numbering.deviceTaken', { device: other.name }) : null
}
