import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import lucide from '@iconify-json/lucide/icons.json' with { type: 'json' }
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../src-renderer')

function named(folder: string, pattern: RegExp): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(ts|vue)$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      return [...text.matchAll(pattern)].map((match): [string, string] => [match[1] ?? '', entry.name])
    })
}

/** A name that is not in the bundle would be asked of the network at run time. */
it('every icon of the screens is in the bundled collection', () => {
  const known = new Set([...Object.keys(lucide.icons), ...Object.keys(lucide.aliases)])
  const used = named(root, /i-lucide-([a-z0-9-]+)/g)
  expect(used.length).toBeGreaterThan(40)
  expect(used.filter(([name]) => !known.has(name))).toEqual([])
})

it('every icon is named whole: the bundle takes those it reads in the sources', () => {
  expect(named(root, /(i-lucide-)(?![a-z])/g)).toEqual([])
})
