import type { Page } from 'playwright-core'

export type KeyTimes = {
  /** Every key noted since it was last asked, with its milliseconds. */
  take(): Promise<readonly KeyTime[]>
  count(): Promise<number>
}

export type KeyTime = { readonly key: string; readonly time: number }
type Watched = { readonly notedKeys: KeyTime[] }

/** From those keys, as the page receives them, to the frame in which what they change in `area` is drawn. */
export async function watchKeys(page: Page, area: string, keys: readonly string[]): Promise<KeyTimes> {
  await page.evaluate(
    ([selector, timed]) => {
      const noted: KeyTime[] = []
      Object.assign(window, { notedKeys: noted })
      addEventListener(
        'keydown',
        (event) => {
          const place = document.querySelector(selector)
          if (!place || !timed.includes(event.key)) return
          const observer = new MutationObserver(() => {
            observer.disconnect()
            requestAnimationFrame(() =>
              setTimeout(() => noted.push({ key: event.key, time: performance.now() - event.timeStamp })),
            )
          })
          observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true })
        },
        { capture: true },
      )
    },
    [area, keys] as const,
  )
  return {
    take: () => page.evaluate(() => (window as unknown as Watched).notedKeys.splice(0)),
    count: () => page.evaluate(() => (window as unknown as Watched).notedKeys.length),
  }
}

export function timesOf(noted: readonly KeyTime[], keys: readonly string[]): number[] {
  return noted.filter(({ key }) => keys.includes(key)).map(({ time }) => time)
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

export const figureOf = (values: readonly number[]) =>
  `median ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms, of ${values.length}`
