import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/') && !path.endsWith('.config.ts'))
    .sort()
}

const files = [...sourcesOf('src-main'), ...sourcesOf('src-renderer')]
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

type Import = { readonly specifier: string; readonly isType: boolean }

/** Static, re-exported, side-effect and dynamic imports, and those of JSON. */
export function importsOf(source: string): Import[] {
  const statement =
    /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm
  return [...source.matchAll(statement)].map(([, type, named, dynamic]) => ({
    specifier: named ?? dynamic ?? '',
    isType: type !== undefined,
  }))
}

const layers = ['domain', 'locale', 'documents', 'contract', 'usecases', 'store', 'pdf', 'app'] as const

/** Prefixes of project paths and exact names or prefixes (`x/`) of packages. */
const allowed: Record<string, { inside: readonly string[]; packages: readonly string[] }> = {
  domain: { inside: ['src-main/domain/'], packages: ['zod'] },
  locale: { inside: ['src-main/locale/', 'src-main/domain/'], packages: [] },
  documents: {
    inside: ['src-main/documents/', 'src-main/domain/', 'src-main/locale/'],
    packages: ['marked', 'd3-hierarchy', 'd3-scale'],
  },
  contract: {
    inside: ['src-main/contract/', 'src-main/domain/', 'src-main/documents/'],
    packages: ['@orpc/contract', 'zod'],
  },
  usecases: {
    inside: [
      'src-main/usecases/',
      'src-main/domain/',
      'src-main/locale/',
      'src-main/documents/',
      'src-main/contract/',
      'resources/',
    ],
    packages: ['zod'],
  },
  store: {
    inside: ['src-main/store/', 'src-main/domain/', 'src-main/usecases/ports.ts'],
    packages: ['better-sqlite3', 'node:', 'zod'],
  },
  pdf: {
    inside: [
      'src-main/pdf/',
      'src-main/documents/',
      'src-main/usecases/ports.ts',
      'src-main/locale/number-words.ts',
      'src-main/domain/leaks.ts',
    ],
    packages: ['pdfkit', '@cantoo/pdf-lib', 'pdfjs-dist', 'fontkit', 'hyphen', 'uqr', 'tinypool', 'node:'],
  },
  app: {
    inside: layers.map((layer) => `src-main/${layer}/`).concat('resources/', 'package.json'),
    packages: ['@orpc/', 'zod', 'node:', 'write-excel-file'],
  },
  hosts: {
    inside: [
      'src-main/hosts/',
      'src-main/app/',
      'src-main/contract/',
      'src-main/usecases/ports.ts',
      'src-main/locale/host-messages.ts',
    ],
    packages: ['electron', 'electron-vite', 'vite', 'node:'],
  },
  renderer: {
    inside: [
      'src-renderer/',
      'src-main/domain/',
      'src-main/locale/',
      'src-main/contract/',
      'src-main/documents/',
      'resources/',
    ],
    packages: [],
  },
}

function layerOf(file: string): string {
  return file.startsWith('src-renderer/') ? 'renderer' : file.split('/')[1]!
}

/** The path in the project that a specifier names; null for a package. */
function insideOf(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return relative(root, resolve(root, dirname(file), specifier.replace(/\?.*$/, '')))
    .split(sep)
    .join('/')
}

function isPackage(allowedName: string, specifier: string): boolean {
  const isPrefix = allowedName.endsWith('/') || allowedName.endsWith(':')
  return isPrefix
    ? specifier.startsWith(allowedName)
    : specifier === allowedName || specifier.startsWith(`${allowedName}/`)
}

function breachOf(file: string, { specifier, isType }: Import): string | null {
  const rules = allowed[layerOf(file)]
  if (!rules) return `${file} is in no layer`
  const said = `${file} imports ${specifier}`
  const inside = insideOf(file, specifier)
  if (inside !== null) {
    if (!rules.inside.some((prefix) => inside.startsWith(prefix))) return said
    const mustBeType =
      (layerOf(file) === 'contract' && inside.startsWith('src-main/documents/')) ||
      (layerOf(file) === 'hosts' && inside.startsWith('src-main/usecases/'))
    return mustBeType && !isType ? `${said} as a value` : null
  }
  if (specifier === 'electron') return file.startsWith('src-main/hosts/electron/') ? null : said
  if (layerOf(file) === 'renderer')
    return /^(node:|better-sqlite3|pdfkit|fontkit|electron|@orpc\/server)/.test(specifier) ? said : null
  return rules.packages.some((name) => isPackage(name, specifier)) ? null : said
}

describe('the layers import only what the architecture lets them', () => {
  for (const layer of Object.keys(allowed))
    it(layer, () => {
      const own = files.filter((file) => layerOf(file) === layer)
      expect(own.length).toBeGreaterThan(0)
      const breaches = own.flatMap((file) =>
        importsOf(textOf(file)).flatMap((found) => breachOf(file, found) ?? []),
      )
      expect(breaches).toEqual([])
    })

  it('every source is in a layer', () => {
    expect(files.filter((file) => !allowed[layerOf(file)])).toEqual([])
  })

  it.each([
    ['src-main/domain/x.ts', `import { readFileSync } from 'node:fs'`],
    ['src-main/domain/x.ts', `export * from '../store/tables.ts'`],
    ['src-main/usecases/x.ts', `import Database from 'better-sqlite3'`],
    ['src-main/store/x.ts', `import { addItem } from '../usecases/agenda.ts'`],
    ['src-main/app/x.ts', `const { app } = await import('electron')`],
    ['src-main/hosts/cli/x.ts', `import { app } from 'electron'`],
    ['src-main/hosts/cli/x.ts', `import { value } from '../../usecases/ports.ts'`],
    ['src-main/contract/x.ts', `import { documentKinds } from '../documents/model.ts'`],
    ['src-renderer/pages/x.ts', `import {\n  a,\n} from '../../src-main/usecases/agenda.ts'`],
    ['src-main/pdf/x.ts', `import 'zod'`],
  ])('a breach in %s is seen: %s', (file, source) => {
    const found = importsOf(source)
    expect(found).toHaveLength(1)
    expect(breachOf(file, found[0]!)).not.toBeNull()
  })
})

describe('the sources keep to the habits', () => {
  it('no folder is a drawer of sundries', () => {
    const drawers = files.filter((file) => /\/(utils|helpers|common|shared)\//.test(file))
    expect(drawers).toEqual([])
  })

  it('no type is silenced', () => {
    const silenced = files.filter((file) =>
      /\bas any\b|@ts-ignore|@ts-expect-error|@ts-nocheck|:\s*any\b|<any>/.test(textOf(file)),
    )
    expect(silenced).toEqual([])
  })

  it('relative imports name their file', () => {
    const bare = files.flatMap((file) =>
      importsOf(textOf(file))
        .filter(
          ({ specifier }) => specifier.startsWith('.') && !/\.(ts|vue|json|css|mjs)(\?.*)?$/.test(specifier),
        )
        .map(({ specifier }) => `${file} imports ${specifier}`),
    )
    expect(bare).toEqual([])
  })

  it('nothing asks the clock or the dice but the environment', () => {
    const pure = /^src-main\/(domain|documents|contract|usecases|locale)\//
    const asking = files.filter(
      (file) =>
        pure.test(file) && /Date\.now\(|new Date\(\)|Math\.random|randomUUID|process\.env/.test(textOf(file)),
    )
    expect(asking).toEqual([])
  })
})
