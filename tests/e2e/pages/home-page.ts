import type { Page } from 'playwright-core'

/** Inicio: what comes next, what to do. */
export function homePage(page: Page) {
  const next = page.getByRole('region', { name: /^Próxima sesión/ })
  return {
    next,
    tasks: page.getByRole('region', { name: 'Qué hacer ahora' }),
    nextTitle: () =>
      next
        .getByRole('heading', { level: 2 })
        .innerText({ timeout: 1000 })
        .catch(() => ''),
    noticeDays: () => next.getByRole('listitem').count(),
    overdue: () => page.getByRole('region', { name: 'Acuerdos vencidos' }).getByText(/^\d+$/).innerText(),
    /** Every region by its name, as it reads. */
    said: () => page.getByRole('main').getByRole('region').allInnerTexts(),
  }
}
