import { computed, ref } from 'vue'
import type { Span } from '../../src-main/domain/squeezed.ts'
import { wholeWords } from '../../src-main/domain/squeezed.ts'

export type Chosen = Span & { readonly unit: string; readonly text: string }

/** Where each word of a text begins and ends. */
export function wordsOf(text: string): Span[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }))
}

/** The stretch that is chosen in the texts of a paper: whole words, by mouse or by keyboard. */
export function useMarking(textOf: (unit: string) => string) {
  const chosen = ref<Chosen | null>(null)
  /** Word from which it is extended, and word that it reaches. */
  const ends = ref<readonly [number, number]>([0, 0])

  function choose(unit: string, span: Span | null): void {
    const text = textOf(unit)
    const whole = span && wholeWords(text, span)
    chosen.value = whole && { ...whole, unit, text: text.slice(whole.from, whole.to) }
    if (!whole) return
    const words = wordsOf(text)
    const first = words.findIndex(({ to }) => to > whole.from)
    const last = words.findLastIndex(({ from }) => from < whole.to)
    ends.value = [first, last]
  }

  /** One word on; `isExtending` leaves the other end where it is. */
  function step(unit: string, by: 1 | -1, isExtending: boolean): void {
    const words = wordsOf(textOf(unit))
    if (words.length === 0) return
    const isHere = chosen.value?.unit === unit
    const [anchor, reach] = isHere ? ends.value : [by > 0 ? -1 : words.length, by > 0 ? -1 : words.length]
    const next = Math.min(words.length - 1, Math.max(0, reach + by))
    const start = isExtending && isHere ? anchor : next
    const [first, last] = [Math.min(start, next), Math.max(start, next)]
    const span = { from: words[first]!.from, to: words[last]!.to }
    const text = textOf(unit)
    chosen.value = { ...span, unit, text: text.slice(span.from, span.to) }
    ends.value = [start, next]
  }

  return { chosen: computed(() => chosen.value), choose, step, clear: () => void (chosen.value = null) }
}
