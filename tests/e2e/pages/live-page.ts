import type { Page } from 'playwright-core'

/** Desarrollo: agenda, minutes, people and vote, worked with keys. */
export function livePage(page: Page) {
  const people = page.getByRole('complementary', { name: 'Personas y votación' })
  const agenda = page.getByRole('navigation', { name: 'Orden del día' })
  const text = page.getByRole('textbox', { name: /^Texto del acta:/ })
  const key = (name: string) => page.keyboard.press(name)
  return {
    people,
    agenda,
    text,
    key,
    agreement: page.getByRole('region', { name: 'Acuerdo del punto' }),
    keyboardIsIn: (place: string) => page.getByRole('status').filter({ hasText: place }).waitFor(),
    async keys(names: string): Promise<void> {
      for (const name of names) await key(name)
    },
    presence: (seat: string) => people.getByRole('button', { name: new RegExp(`^${seat}: .*Cambiar$`) }),
    quorum: (words: string | RegExp) => people.getByText(words).first().waitFor(),
    alert: (words: string | RegExp) => people.getByRole('alert').filter({ hasText: words }).waitFor(),
    saved: () => page.getByRole('status').filter({ hasText: /^Guardado\s*\d\d:\d\d:\d\d/ }),
    failed: () => page.getByRole('status').filter({ hasText: 'No se pudo guardar.' }),
    /** The title of the item being written. */
    item: (title: string) => page.getByRole('region', { name: title, exact: true }).waitFor(),
    current: () => agenda.locator('[aria-current="true"]'),
    /** A vote's row as it reads: seat and sense. */
    row: (seat: string) => people.locator('.row').filter({ hasText: seat }).innerText(),
    result: (words: string | RegExp) => people.getByRole('status').filter({ hasText: words }).waitFor(),
    hours: () =>
      text.locator('[data-hour]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.hour)),
  }
}
