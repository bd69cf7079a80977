import type { Page } from 'playwright-core'

/** A tree on the table, worked with keys. */
export function treePage(page: Page) {
  const tree = (name: 'Árbol de problemas' | 'Árbol de objetivos') => page.getByRole('tree', { name })
  const key = (name: string) => page.keyboard.press(name)
  const node = (name: string | RegExp) => page.getByRole('treeitem', { name })
  return {
    tree,
    key,
    node,
    /** Types in the block that is open and leaves it kept. */
    async write(text: string): Promise<void> {
      await page.keyboard.insertText(text)
      await key('Enter')
      await node(new RegExp(text)).first().waitFor()
    },
    /** What the block that has the focus is called. */
    focused: () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
    async focusIs(name: RegExp): Promise<void> {
      await page.waitForFunction(
        (source) => new RegExp(source, 'u').test(document.activeElement?.getAttribute('aria-label') ?? ''),
        name.source,
      )
    },
    said: (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor(),
    refused: (words: string | RegExp) => page.getByRole('alert').filter({ hasText: words }).waitFor(),
    saved: () =>
      page
        .getByRole('status')
        .filter({ hasText: /^Guardado\s*\d\d:\d\d:\d\d/ })
        .waitFor(),
  }
}
