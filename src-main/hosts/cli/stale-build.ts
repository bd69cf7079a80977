import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const outputs = ['out/main/index.js', 'out/renderer/index.html']
const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json']

/** Whether what `npm run build` makes is missing or older than what it is made from. */
export function isBuildStale(project: string): boolean {
  const built = outputs.map((path) => join(project, path))
  if (!built.every((path) => existsSync(path))) return true
  const oldestOutput = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return sources.some((path) => newest(join(project, path)) > oldestOutput)
}

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
