import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serveInBrowser } from '../../src-main/hosts/browser/serve-in-browser.ts'
import type { BrowserServer } from '../../src-main/hosts/browser/serve-in-browser.ts'
import { sendRaw } from '../support/raw-http.ts'
import { createSmallApp, floodState } from './fixtures/small-app.ts'
import type { SmallApp } from './fixtures/small-app.ts'

const megabyte = 1024 * 1024
let app: SmallApp
let server: BrowserServer
let cookie: string
let port: number

beforeEach(async () => {
  app = createSmallApp()
  server = await serveInBrowser(app)
  port = Number(new URL(server.origin).port)
  const entered = await fetch(server.entryUrl(), { redirect: 'manual' })
  cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
})
afterEach(() => server.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { redirect: 'manual', headers: { cookie, ...headers } })
const raw = (target: string, extra = '', method = 'GET') =>
  sendRaw(
    port,
    `${method} ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n${extra}Connection: close\r\n\r\n`,
  )

async function expectAlive() {
  expect((await get('/')).status).toBe(200)
}

describe('entering', () => {
  test('a key opens the application once, for a cookie no script and no other site can use', async () => {
    const url = server.entryUrl()
    const entered = await fetch(url, { redirect: 'manual' })
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe('/')
    expect(entered.headers.getSetCookie()[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    const again = await fetch(url, { redirect: 'manual' })
    expect(again.status).toBe(401)
    expect(await again.json()).toEqual({ code: 'request.keyInvalid' })
  })

  test('every window of the same browser is in', async () => {
    expect(await (await get('/')).text()).toContain('<h1>Hola</h1>')
    expect((await get('/entrar')).headers.get('location')).toBe('/')
  })

  test('a link preview does not use up the key', async () => {
    const url = server.entryUrl()
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(401)
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303)
  })

  test('each entry by key is told, so that a new address can be offered', async () => {
    let entries = 0
    const other = await serveInBrowser(app, { onEntry: () => entries++ })
    await fetch(other.entryUrl(), { redirect: 'manual' })
    await other.close()
    expect(entries).toBe(1)
  })

  test.each([
    ['nothing', {}, 'request.keyMissing'],
    ['another cookie', { cookie: 'secretariado-1=x' }, 'request.keyMissing'],
  ])('without a key and with %s the answer is 401', async (_name, headers, code) => {
    for (const path of ['/', '/rpc/session/open', '/files/acta.pdf']) {
      const response = await fetch(server.origin + path, { headers })
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual({ code })
    }
    expect(app.seen).toEqual([])
  })

  test('a wrong cookie value is no entry', async () => {
    const response = await fetch(server.origin, {
      headers: { cookie: `secretariado-${port}=${'A'.repeat(43)}` },
    })
    expect(response.status).toBe(401)
  })

  test('a person who comes without a key is told in Spanish how to enter', async () => {
    const answer = await sendRaw(
      port,
      `GET /entrar?llave=equivocada HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\nSec-Fetch-Mode: navigate\r\nConnection: close\r\n\r\n`,
    )
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('lang="es-MX"')
    expect(answer.body).toContain('Vuelva a la ventana donde')
  })
})

describe('what does not come from the application', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '[::1]'])('the Host %s is refused', async (name) => {
    const answer = await sendRaw(
      port,
      `GET / HTTP/1.1\r\nHost: ${name}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toEqual({ code: 'request.foreignHost' })
    await expectAlive()
  })

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://localhost:80'])(
    'the Origin %s is refused',
    async (origin) => {
      const response = await fetch(`${server.origin}/echo`, {
        method: 'POST',
        body: 'x',
        headers: { cookie, origin },
      })
      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({ code: 'request.foreignOrigin' })
      expect(app.seen).toEqual([])
    },
  )

  test('a form of another site cannot write', async () => {
    const answer = await raw('/echo', 'Sec-Fetch-Site: cross-site\r\nContent-Length: 0\r\n', 'POST')
    expect(answer.status).toBe(403)
  })

  test('no answer is shared with another origin', async () => {
    const response = await get('/echo')
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test.each(['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'])('the method %s is refused', async (method) => {
    const answer = await raw('/', '', method)
    expect(answer.status).toBe(405)
    expect(answer.head.toLowerCase()).toContain('allow: get, head, post')
    expect(JSON.parse(answer.body)).toEqual({ code: 'request.methodNotAllowed' })
    await expectAlive()
  })
})

describe('paths that climb out of their folder', () => {
  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..',
    '/./',
    '/%2e%2e/package.json',
    '/%2E%2e%2fpackage.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/..\\package.json',
    '/a%00b',
    '/%00',
    '/%0d%0aSet-Cookie:x',
    '/%',
    '/%ff',
    '//evil.example/',
    'http://evil.example/',
    '*',
  ])('%s is refused', async (target) => {
    const answer = await raw(target)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toEqual({ code: 'request.invalidPath' })
    expect(app.seen).toEqual([])
    await expectAlive()
  })

  test.each(['GET /\0 HTTP/1.1\r\n\r\n', 'hola\r\n\r\n', 'GET / HTTP/1.1\r\nHost : x\r\n\r\n'])(
    'what is not HTTP is answered in the same manner: %j',
    async (text) => {
      const answer = await sendRaw(port, text)
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toEqual({ code: 'request.malformed' })
      await expectAlive()
    },
  )

  test('names with accents, spaces and points are ordinary', async () => {
    expect((await get('/documentos/Sesi%C3%B3n%2001..%20final.pdf')).status).toBe(404)
    expect(app.seen.at(-1)?.path).toBe('/documentos/Sesi%C3%B3n%2001..%20final.pdf')
  })
})

describe('bodies', () => {
  test('come whole up to the limit', async () => {
    const body = new Uint8Array(8 * megabyte)
    const response = await fetch(`${server.origin}/echo`, { method: 'POST', body, headers: { cookie } })
    expect(await response.json()).toEqual({ bytes: body.byteLength })
  })

  test('a declared 100 MB body is refused before it is read', async () => {
    const answer = await post({ 'content-length': String(100 * megabyte) }, 100)
    expect(answer).toEqual({ status: 413, body: { code: 'request.tooLarge' } })
    expect(app.seen).toEqual([])
    await expectAlive()
  })

  test('an undeclared 100 MB body is refused when it passes the limit, and is never held', async () => {
    const before = process.memoryUsage().arrayBuffers
    const answer = await post({ 'transfer-encoding': 'chunked' }, 100, '/unread-by-limit')
    expect(answer).toEqual({ status: 413, body: { code: 'request.tooLarge' } })
    globalThis.gc?.()
    // The application may hold what it was given, up to the limit; the rest is thrown away.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(90 * megabyte)
    await expectAlive()
  })

  test('a client that waits to be told to go on is refused at once', async () => {
    const answer = await raw('/echo', `Expect: 100-continue\r\nContent-Length: ${100 * megabyte}\r\n`, 'POST')
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toEqual({ code: 'request.tooLarge' })
  })

  test('a file of the person comes whole, however large: the application limits it', async () => {
    const body = new Uint8Array(65 * megabyte)
    const path = '/files?purpose=restore'
    const response = await fetch(server.origin + path, { method: 'POST', body, headers: { cookie } })
    expect(response.status).toBe(404)
    expect(app.seen.at(-1)).toEqual({ method: 'POST', path: '/files', bytes: body.byteLength })
    const elsewhere = await fetch(`${server.origin}/files/x`, { method: 'POST', body, headers: { cookie } })
    expect(elsewhere.status).toBe(413)
  })

  test('a body nobody reads does no harm', async () => {
    const body = new Uint8Array(megabyte)
    const response = await fetch(`${server.origin}/unread`, { method: 'POST', body, headers: { cookie } })
    expect(response.status).toBe(404)
    await expectAlive()
  })

  function post(headers: Record<string, string>, megabytes: number, path = '/echo') {
    return new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
      const sending = request(`${server.origin}${path}`, { method: 'POST', headers: { cookie, ...headers } })
      sending.on('error', reject)
      sending.on('response', async (response) => {
        const text = (await response.setEncoding('utf8').toArray()).join('')
        resolve({ status: response.statusCode, body: JSON.parse(text) })
      })
      const chunk = Buffer.alloc(megabyte)
      const send = (left: number) => {
        if (left === 0) sending.end()
        else sending.write(chunk, () => send(left - 1))
      }
      send(megabytes)
    })
  }
})

describe('streams', () => {
  test('events pass as they happen, and the source ends when the page goes', async () => {
    const leaving = new AbortController()
    const response = await fetch(`${server.origin}/events`, { headers: { cookie }, signal: leaving.signal })
    const reader = response.body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: 1\n\n')
    // The source has not ended: nobody waited for its end to pass on what it said.
    expect(app.state).toMatchObject({ cancelled: 0, aborted: 0 })
    leaving.abort()
    await expect.poll(() => app.state).toMatchObject({ cancelled: 1, aborted: 1 })
  })

  test('a slow page is waited for', async () => {
    floodState.made = 0
    const leaving = new AbortController()
    const response = await fetch(`${server.origin}/flood`, { headers: { cookie }, signal: leaving.signal })
    await response.body!.getReader().read()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(floodState.made).toBeLessThan(40)
    leaving.abort()
    await expect.poll(() => app.state.cancelled).toBe(1)
  })

  test('every answer carries the security headers, and none overrides the application', async () => {
    const { headers } = await get('/')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect((await fetch(server.origin)).headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('HEAD has the headers and no body', async () => {
    const response = await fetch(server.origin, { method: 'HEAD', headers: { cookie } })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })

  test('closing ends open streams', async () => {
    const other = await serveInBrowser(app)
    const entered = await fetch(other.entryUrl(), { redirect: 'manual' })
    const its = entered.headers.getSetCookie()[0]!.split(';')[0]!
    const stream = await fetch(`${other.origin}/events`, { headers: { cookie: its } })
    await other.close()
    await expect(stream.text()).rejects.toThrow('terminated')
    await expect(fetch(other.origin)).rejects.toThrow('fetch failed')
  })
})
