import type { Page } from 'playwright-core'

/** The first screen, while there is no body. */
export function startPage(page: Page) {
  return {
    guide: page.getByRole('button', { name: /^Crear un secretariado/ }),
    sample: page.getByRole('button', { name: /^Abrir el ejemplo/ }),
    async openSample(): Promise<void> {
      await this.sample.click()
      await page
        .getByRole('heading', { name: 'Secretariado Técnico Municipal de Gobierno Abierto' })
        .waitFor()
    },
  }
}
