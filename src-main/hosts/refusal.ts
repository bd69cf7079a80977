/** What the transport itself refuses, before the application is asked. */
export type TransportCode =
  | 'request.foreignHost'
  | 'request.foreignOrigin'
  | 'request.invalidPath'
  | 'request.malformed'
  | 'request.methodNotAllowed'
  | 'request.keyMissing'
  | 'request.keyInvalid'
  | 'request.tooLarge'
  | 'request.notFound'
  | 'unexpected'

export type Refusal = {
  readonly status: number
  readonly code: TransportCode
  readonly headers?: Readonly<Record<string, string>>
}

/** Refusals are always JSON, `{ code }`, so that any client reads them the same way. */
export function refusalResponse(refusal: Refusal): Response {
  return Response.json({ code: refusal.code }, { status: refusal.status, headers: refusal.headers ?? {} })
}
