/** Prints a PDF from the page itself, where the host leaves it to the browser. */
export function printPdf(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe')
    frame.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px;border:0;opacity:0'
    frame.title = ''
    frame.src = url
    frame.addEventListener('load', () => {
      const active = document.activeElement
      try {
        frame.contentWindow?.focus()
        frame.contentWindow?.print()
        // The keyboard goes back to the page: it would be left in a frame that nobody sees.
        frame.blur()
        if (active instanceof HTMLElement) active.focus()
        resolve()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    frame.addEventListener('error', () => reject(new Error(`cannot load ${url}`)))
    for (const old of document.querySelectorAll('iframe[data-print]')) old.remove()
    frame.dataset.print = ''
    document.body.append(frame)
  })
}
