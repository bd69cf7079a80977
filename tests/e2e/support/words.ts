import type { Page } from 'playwright-core'

/** Words that a text in Spanish does not have and that libraries say by themselves. */
const english =
  /\b(the|and|with|from|search|select|close|open|save|delete|remove|cancel|today|loading|warning|settings|toggle|sidebar|menu|next|previous|page of|empty|day|month|year|hour|minute|notifications?|required|optional|choose|file|click|press|mm\/dd|yyyy)\b/i

/** Everything a person reads or hears on the page: texts, names, placeholders and hints. */
export async function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest('script, style, noscript') && node.textContent?.trim())
        said.push(node.textContent.trim())
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of [
        'aria-label',
        'aria-valuetext',
        'aria-roledescription',
        'aria-description',
        'placeholder',
        'title',
        'alt',
      ])
        if (element.getAttribute(name)?.trim()) said.push(element.getAttribute(name)!.trim())
    return said
  })
}

export async function englishOf(page: Page): Promise<string[]> {
  return [...new Set((await wordsOf(page)).filter((words) => english.test(words)))]
}
