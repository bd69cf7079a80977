import type { Page } from 'playwright-core'
import type { FetchInit } from './mounts.ts'

/** A request made by the page itself, with its cookies, its origin and its policy. */
export async function fetchInPage(page: Page, path: string, init: FetchInit = {}): Promise<Response> {
  const { body, ...rest } = init
  const encoded = body === undefined ? null : Buffer.from(body).toString('base64')
  const answer = await page.evaluate(ask, { path, rest, encoded })
  const bytes = Buffer.from(answer.body, 'base64')
  const mayHaveBody = answer.status !== 204 && answer.status !== 304
  return new Response(mayHaveBody ? bytes : null, { status: answer.status, headers: answer.headers })
}

async function ask(input: { path: string; rest: object; encoded: string | null }) {
  const body =
    input.encoded === null
      ? null
      : Uint8Array.from(atob(input.encoded), (character) => character.charCodeAt(0))
  const response = await fetch(input.path, { ...input.rest, body })
  const bytes = new Uint8Array(await response.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return { status: response.status, headers: [...response.headers] as [string, string][], body: btoa(text) }
}
