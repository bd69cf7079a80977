import type { Ink, InkPoint } from '../../domain/document-signature.ts'

const [width, height] = [640, 220]
const tenth = (value: number) => Math.round(value * 10) / 10

/** Shares between 0 and 1 that are always the same for the same seed. */
function shares(seed: number): () => number {
  let state = (seed * 40_503 + 12_345) % 4_294_967_296
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/**
 * What a hand might draw, without letters: loops that lean and grow smaller, and a stroke below. The same number draws
 * the same, so that the demonstration is always the same paper.
 */
export function sampleInk(seed: number): Ink {
  const share = shares(seed * 7 + 3)
  const loops = 2 + Math.floor(share() * 5)
  const [rise, lean, span] = [34 + share() * 56, 8 + share() * 34, 190 + share() * 230]
  const left = 90 + share() * 60
  const phase = share() * 2 * Math.PI
  const slant = 0.1 + share() * 0.5
  let clock = 0
  const along = (steps: number, pen: (t: number) => readonly [number, number]): InkPoint[] =>
    Array.from({ length: steps }, (_, index) => {
      const [x, y] = pen(index / (steps - 1))
      clock += 9 + Math.floor(share() * 8)
      return [tenth(x), tenth(y), clock] as const
    })
  const name = along(24 * loops, (t) => {
    const turn = t * loops * 2 * Math.PI + phase
    const size = (1 - 0.55 * t) * (0.75 + 0.25 * Math.sin(t * 11 + phase))
    const tall = rise * size * Math.cos(turn)
    return [left + span * t + lean * Math.sin(turn) + tall * slant, 112 - tall - 18 * t]
  })
  clock += 180
  const below = along(26, (t) => [
    left + span * (1.12 - 1.15 * t) + 20 * Math.sin(t * 5),
    158 + 14 * Math.sin(t * 4 + phase) - 10 * t,
  ])
  return { width, height, penWidth: 2.6, strokes: seed % 4 === 3 ? [name] : [name, below] }
}
