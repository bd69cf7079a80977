import { describe, expect, it } from 'vitest'
import { fail, failure, refuse, RefusedError, unreachable } from '../../src-main/domain/failure.ts'
import { refusalOf } from '../support/refusal.ts'

describe('a refusal', () => {
  it('carries its code and what its text needs', () => {
    const told = refusalOf(() => fail('motion.tie', { votes: 4 }))
    expect(told).toEqual({ code: 'motion.tie', params: { votes: 4 } })
    expect(told).toEqual(failure('motion.tie', { votes: 4 }))
  })

  it('is an error whose message is its code', () => {
    expect(() => fail('motion.closed', {})).toThrow(RefusedError)
    expect(() => fail('motion.closed', {})).toThrow('motion.closed')
  })

  it('a question without answer refuses nothing', () => {
    expect(() => refuse(null)).not.toThrow()
    expect(refusalOf(() => refuse(failure('motion.closed', {})))?.code).toBe('motion.closed')
  })

  it('what the types forbid is a fault, not a refusal', () => {
    expect(() => refusalOf(() => unreachable('x' as never))).toThrow('unreachable: "x"')
  })
})
