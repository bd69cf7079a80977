import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Path of a file of `resources/`, from the sources and from the bundle, which lie at the same depth. */
export function resource(name: string): string {
  const path = fileURLToPath(new URL(`../../resources/${name}`, import.meta.url))
  // Inside the installed package, resources are unpacked beside the archive.
  const unpacked = path.replace('app.asar', 'app.asar.unpacked')
  return existsSync(unpacked) ? unpacked : path
}
