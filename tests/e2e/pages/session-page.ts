import type { Page } from 'playwright-core'
import { press, write, writeDate } from './keyboard.ts'

/** A session before and after it is held: call, acta, signatures. */
export function sessionPage(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Nueva sesión' })
  return {
    async create({ date, place }: { date: string; place: string }): Promise<void> {
      await page.keyboard.press('n')
      await writeDate(page, dialog.getByRole('group', { name: 'Fecha' }), date)
      await write(page, dialog.getByRole('textbox', { name: 'Lugar' }), place)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/sesiones\/[\w-]{36}/)
    },
    title: (position: number) =>
      page.getByRole('textbox', { name: `Título del punto ${position}`, exact: true }),
    presenter: (position: number) =>
      page.getByRole('textbox', { name: `Quién presenta el punto ${position}` }),
    async addItem(title: string): Promise<void> {
      await write(page, page.getByRole('textbox', { name: 'Título del nuevo punto' }), title)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: `Quitar «${title}»` }).waitFor()
    },
    part: (name: string) =>
      press(page, page.getByRole('navigation', { name: 'Partes' }).getByRole('link', { name, exact: true })),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    press: (name: string) => press(page, page.getByRole('button', { name, exact: true })),
    /** Ends the session and says so in the question that follows. */
    async close(): Promise<void> {
      await press(page, page.getByRole('button', { name: 'Cerrar la sesión', exact: true }))
      const question = page.getByRole('dialog', { name: 'Cerrar la sesión' })
      await press(page, question.getByRole('button', { name: 'Cerrar la sesión', exact: true }))
      await question.waitFor({ state: 'hidden' })
    },
    /** Why a button cannot be pressed: what it is described by. */
    reason: (name: string) =>
      page.getByRole('button', { name, exact: true }).evaluate((button) => {
        const id = button.getAttribute('aria-describedby')
        return (id && document.getElementById(id)?.textContent) || ''
      }),
    titles: () =>
      page
        .getByRole('textbox', { name: /^Título del punto/ })
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  }
}
