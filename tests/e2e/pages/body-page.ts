import type { Page } from 'playwright-core'

/** Secretariado: its parts, each a form of its own. */
export function bodyPage(page: Page) {
  const main = page.getByRole('main')
  return {
    part: (name: string) => page.getByRole('navigation', { name: 'Partes' }).getByRole('link', { name }),
    region: (name: string) => main.getByRole('region', { name, exact: true }),
    save: main.getByRole('button', { name: 'Guardar', exact: true }),
    logo: page.locator('input[type=file]'),
    emblem: main.getByRole('img', { name: 'Emblema' }),
    alert: page.getByRole('alert'),
    seat: (name: string) => main.getByRole('button', { name, exact: true }),
    panel: (name: string) => page.getByRole('dialog', { name, exact: true }),
    field: (name: RegExp) => page.getByRole('textbox', { name }),
  }
}
