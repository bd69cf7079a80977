import type { Tables } from './tables.ts'

/** Which tables each query reads. A commit that writes one of them makes the query old. */
export const readTables = {
  bodies: ['body', 'seat'],
  body: ['body', 'letterhead', 'nonWorkingDay', 'ruleSet', 'sector', 'seat', 'person', 'mandate'],
  home: [
    'body',
    'ruleSet',
    'nonWorkingDay',
    'sector',
    'seat',
    'person',
    'mandate',
    'session',
    'callReceipt',
    'agendaItem',
    'attendanceEvent',
    'agreement',
    'minutes',
    'signature',
    'attachment',
  ],
  session: [
    'body',
    'letterhead',
    'ruleSet',
    'nonWorkingDay',
    'sector',
    'seat',
    'person',
    'mandate',
    'session',
    'guest',
    'callReceipt',
    'agendaItem',
    'attendanceEvent',
    'motion',
    'ballot',
    'agreement',
    'minutes',
    'signature',
    'attachment',
    'issuedDocument',
  ],
  sessions: ['session', 'agendaItem', 'agreement', 'minutes', 'ruleSet', 'body'],
  agreements: ['agreement', 'session', 'ruleSet'],
  followUp: ['agreement', 'followUpNote', 'session'],
  documents: ['issuedDocument', 'session'],
} as const satisfies Record<string, readonly Tables[]>

export type QueryRoot = keyof typeof readTables

/** Roots that a commit of those `table:id` makes old. */
export function staleRoots(records: readonly string[]): QueryRoot[] {
  const tables = new Set(records.map((record) => record.slice(0, record.indexOf(':'))))
  return (Object.keys(readTables) as QueryRoot[]).filter((root) =>
    readTables[root].some((table) => tables.has(table)),
  )
}
