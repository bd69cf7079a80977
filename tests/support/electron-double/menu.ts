import { answerTest } from './control.ts'

type Item = { label?: string; role?: string; type?: string; submenu?: Item[]; click?: () => void }

let current: Item[] = []

export const Menu = {
  buildFromTemplate: (template: Item[]): Item[] => template,
  setApplicationMenu(menu: Item[]): void {
    current = menu
  },
}

answerTest('menu', () => current.map(({ label, submenu }) => ({ label, items: submenu?.map(describe) })))
answerTest('clickMenu', (path: string[]) => {
  let items = current
  let found: Item | undefined
  for (const label of path) {
    found = items.find((item) => item.label === label)
    items = found?.submenu ?? []
  }
  found?.click?.()
})

function describe({ label, role, type }: Item) {
  return { label, role, type }
}
