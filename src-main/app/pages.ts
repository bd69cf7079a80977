import { createReadStream, existsSync, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/** The built pages. A path without a file name is a page of the router. Null for what is not there. */
export function createPages(folder: string) {
  const root = resolve(folder)
  return (pathname: string): Response | null => {
    const path = safePath(root, pathname)
    if (!path) return null
    const isAsset = extname(path) !== ''
    const file = isAsset ? path : join(root, 'index.html')
    if (!existsSync(file) || !statSync(file).isFile()) return null
    const isHashed = pathname.startsWith('/assets/')
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-length': String(statSync(file).size),
        'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        'x-content-type-options': 'nosniff',
      },
    })
  }
}

/** The file below `root` that a path names; null when it names one outside, or nothing a file can be called. */
function safePath(root: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return null
  const path = resolve(root, `.${decoded}`)
  return path === root || path.startsWith(root + sep) ? path : null
}
