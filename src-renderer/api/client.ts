import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../src-main/contract/contract.ts'

export type Api = ContractRouterClient<Contract>

/** The only door to the application: the same address in every host. */
export const api: Api = createORPCClient(new RPCLink({ url: () => new URL('/rpc', location.origin).href }))
