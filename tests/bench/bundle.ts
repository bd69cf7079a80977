import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchLine } from './measure.ts'

const renderer = join(import.meta.dirname, '../../out/renderer')

/** What the page loads before it shows anything: the entry and all that it imports at once. */
export function initialScript(): BenchLine[] {
  const index = join(renderer, 'index.html')
  if (!existsSync(index)) throw new Error('out/renderer is missing: run npm run build first')
  const html = readFileSync(index, 'utf8')
  const waiting = [...html.matchAll(/(?:src|href)="([^"]+\.m?js)"/g)].map((match) => match[1]!)
  const seen = new Set<string>()
  let bytes = 0
  while (waiting.length > 0) {
    const path = waiting.pop()!
    if (seen.has(path)) continue
    seen.add(path)
    const source = readFileSync(join(renderer, path), 'utf8')
    bytes += gzipSync(source).length
    const folder = path.slice(0, path.lastIndexOf('/'))
    for (const [, name] of source.matchAll(
      /(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w*{}\s,$]+from)?\s*["']\.\/([^"']+)["']/g,
    ))
      waiting.push(`${folder}/${name}`)
  }
  return [
    {
      name: `guion inicial de la página, gzip (${seen.size} archivos)`,
      value: bytes / 1000,
      limit: 350,
      unit: 'kB',
    },
  ]
}
