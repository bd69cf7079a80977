import { implement } from '@orpc/server'
import { contract } from '../../contract/contract.ts'

/** What handlers are made with: the contract says what each takes and answers. */
export const os = implement(contract)
