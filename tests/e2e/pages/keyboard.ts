import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const isFocused = (element: Element) =>
  element === document.activeElement || element.contains(document.activeElement)

/** Takes the focus there with Tab alone: whatever cannot be reached so is not usable without a mouse. */
export async function tabTo(page: Page, target: Locator, key = 'Tab', limit = 90): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < limit; presses += 1) {
    if (await target.evaluate(isFocused)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${target.toString()}`)
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Writes over what a line of text has. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/** Types a date into its three parts: `2026-10-15`. */
export async function writeDate(page: Page, group: Locator, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await tabTo(page, group.getByRole('spinbutton', { name: 'día' }))
  await page.keyboard.type(`${day}${month}${year}`)
}

/** Chooses from a closed list with the arrows, each once the list has answered the one before. */
export async function choose(page: Page, target: Locator, option: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('option', { name: option, exact: true })
  await wanted.waitFor()
  for (let presses = 0; presses < 60; presses += 1) {
    const away = await wanted.evaluate(stepsAway)
    if (away === 0) break
    await page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp')
    await expect.poll(() => wanted.evaluate(stepsAway)).not.toBe(away)
  }
  await page.keyboard.press('Enter')
  await wanted.waitFor({ state: 'hidden' })
}

/** How many options after the highlighted one it is; where none is yet, counted from before the first. */
function stepsAway(wanted: Element): number {
  const options = [...(wanted.closest('[role="listbox"]')?.querySelectorAll('[role="option"]') ?? [])]
  return options.indexOf(wanted) - options.findIndex((option) => option.hasAttribute('data-highlighted'))
}
