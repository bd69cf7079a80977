import type { Page } from 'playwright-core'

/** The page on which a public version is marked, as its reader names its parts. */
export function publicVersionPage(page: Page) {
  const unit = (words: string) =>
    page.getByRole('textbox', { name: 'Texto que puede marcarse' }).filter({ hasText: words })
  return {
    unit,
    side: (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }).click(),
    /** Words of a text, dragged over with the mouse from the middle of the first letter to that of the last. */
    async drag(words: string) {
      const box = await unit(words)
        .first()
        .evaluate((element, sought) => {
          element.scrollIntoView({ block: 'center' })
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.textContent?.indexOf(sought) ?? -1
            if (at < 0) continue
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, at + sought.length)
            const rects = [...range.getClientRects()]
            const [first, last] = [rects[0]!, rects.at(-1)!]
            return {
              from: [first.left + 3, first.top + first.height / 2],
              to: [last.right - 3, last.top + last.height / 2],
            }
          }
          throw new Error(`Not there: ${sought}`)
        }, words)
      await page.mouse.move(box.from[0]!, box.from[1]!)
      await page.mouse.down()
      await page.mouse.move(box.to[0]!, box.to[1]!, { steps: 4 })
      await page.mouse.up()
    },
  }
}
