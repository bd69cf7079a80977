import type { PictureFault } from '../../usecases/ports.ts'

/** A picture that cannot be drawn, and why. */
export class Unreadable extends Error {
  readonly fault: PictureFault

  constructor(fault: PictureFault) {
    super(`Unreadable picture: ${fault.reason}`)
    this.fault = fault
  }
}

export function damaged(): never {
  throw new Unreadable({ reason: 'damaged' })
}

/** Printed at less than two centimetres: more is a mistake, and would take the memory of the machine. */
const mostPixels = 4000

export function checkSize(width: number, height: number): void {
  if (width === 0 || height === 0) damaged()
  if (width > mostPixels || height > mostPixels)
    throw new Unreadable({ reason: 'tooLarge', width, height, limit: mostPixels })
}
