import { expect, it } from 'vitest'
import { readTables, staleRoots } from '../../src-renderer/api/query-keys.ts'

it('a vote makes old the session, and neither the lists nor the body', () => {
  expect(staleRoots(['ballot:1', 'motion:2'])).toEqual(['session'])
})

it('a new seat makes old all that shows the table', () => {
  expect(staleRoots(['seat:1'])).toEqual([
    'bodies',
    'body',
    'home',
    'session',
    'plans',
    'plan',
    'evaluation',
    'pending',
    'behind',
  ])
})

it('a signature on the screen makes old the signatures of its paper', () => {
  expect(staleRoots(['documentSignature:1'])).toEqual(['signing'])
})

it('an issued document makes old the list of documents and what it is of', () => {
  expect(staleRoots(['issuedDocument:1'])).toEqual([
    'session',
    'publicVersions',
    'publicVersion',
    'cooperation',
    'documents',
    'signing',
    'recordFile',
  ])
})

it('what is not shown anywhere makes nothing old', () => {
  expect(staleRoots([])).toEqual([])
  expect(staleRoots(['unknown:1'])).toEqual([])
})

it('every query says what it reads', () => {
  for (const tables of Object.values(readTables)) expect(tables.length).toBeGreaterThan(0)
})
