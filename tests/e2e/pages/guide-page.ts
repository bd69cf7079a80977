import type { Page } from 'playwright-core'
import { choose, press, tabTo, write, writeDate } from './keyboard.ts'

/** The guide of the first run and its three steps. */
export function guidePage(page: Page) {
  const field = (name: RegExp | string) => page.getByRole('textbox', { name })
  const next = page.getByRole('button', { name: 'Siguiente' })
  return {
    field,
    next,
    heading: (name: string) => page.getByRole('heading', { level: 1, name }),
    write: (name: RegExp | string, text: string) => write(page, field(name), text),
    choose: (name: string, option: string) =>
      choose(page, page.getByRole('combobox', { name, exact: true }), option),
    date: (date: string) => writeDate(page, page.getByRole('group', { name: 'Empieza a sesionar' }), date),
    goOn: () => press(page, next),
    preset: (name: string) => press(page, page.getByRole('radio', { name: new RegExp(`^${name}`) }), 'Space'),
    finish: () => press(page, page.getByRole('button', { name: 'Crear el secretariado' })),
    seat: async (number: number, name: string, holder: string, alternate: string) => {
      await write(page, page.getByRole('textbox', { name: `Asiento ${number}`, exact: true }), name)
      if (holder) await write(page, field(`Asiento ${number}, Titular`), holder)
      if (alternate) await write(page, field(`Asiento ${number}, Suplente`), alternate)
    },
    addSeat: (sector: number) =>
      press(page, page.getByRole('button', { name: 'Agregar asiento' }).nth(sector)),
    sector: (number: number, name: string) => write(page, field(`Nombre del sector ${number}`), name),
    isFocused: (name: RegExp | string) =>
      field(name).evaluate((element) => element === document.activeElement),
    tabTo: (name: RegExp | string) => tabTo(page, field(name)),
  }
}
