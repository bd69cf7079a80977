import type { Page } from 'playwright-core'

/** Acuerdos: the list and the panel of one of them. */
export function agreementsPage(page: Page) {
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  const panel = page.getByRole('dialog')
  return {
    rows,
    panel,
    keys: () => rows.getByRole('rowheader').allInnerTexts(),
    /** Key of the row on which the keys act. */
    marked: () => page.locator('tr.marked').getByRole('rowheader').innerText(),
    state: (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) }),
    search: page.getByRole('searchbox', { name: 'Buscar en acuerdos' }),
    filter: async (menu: string, option: string) => {
      await page.getByRole('button', { name: new RegExp(`^${menu}: `) }).click()
      await page.getByRole('menuitemcheckbox', { name: option, exact: true }).click()
      await page.getByRole('menu').waitFor({ state: 'hidden' })
    },
    shown: (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor(),
    note: panel.getByRole('textbox', { name: /^Qué ocurrió/ }),
    saveNote: panel.getByRole('button', { name: 'Guardar nota' }),
  }
}
