import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../src-main/contract/contract.ts'
import type { FetchInit, HostUnderTest } from '../hosts/mounts.ts'

/** The contract's client over any host's `fetch`, as the page has it. */
export function rpcOver(host: Pick<HostUnderTest, 'fetch'>): ContractRouterClient<Contract> {
  const link = new RPCLink({
    url: 'http://host.test/rpc',
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const init: FetchInit = {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      }
      return host.fetch(pathname + search, init)
    },
  })
  return createORPCClient(link)
}

/** The refusal a call answered with; a call that was accepted is an error of the test. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; params: Record<string, unknown> }> {
  try {
    await call
  } catch (error) {
    const { data } = error as { data?: { code: string; params: Record<string, unknown> } }
    if (data?.code) return data
    throw error
  }
  throw new Error('the call was accepted')
}
