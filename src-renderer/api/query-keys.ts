import type { Tables } from './tables.ts'

const table = ['body', 'ruleSet', 'nonWorkingDay', 'sector', 'seat', 'person', 'mandate'] as const
/** What a dossier is made of. */
const dossier = [
  ...table,
  'letterhead',
  'device',
  'session',
  'guest',
  'callReceipt',
  'agendaItem',
  'attendanceEvent',
  'quorumStatement',
  'speakerTurn',
  'snippet',
  'motion',
  'ballot',
  'separateVote',
  'agreement',
  'followUpNote',
  'minutes',
  'observation',
  'minutesCorrection',
  'signature',
  'attachment',
  'issuedDocument',
] as const

/** What a plan of action shows. */
const planTables = [
  'actionPlan',
  'commitment',
  'activity',
  'progressNote',
  'evidence',
  'indicator',
  'measurement',
  'rescheduling',
  'pillar',
  'agreement',
  'session',
  'seat',
  'ruleSet',
  'nonWorkingDay',
  'body',
] as const

/** Which tables each query reads. A commit that writes one of them makes the query old. */
export const readTables = {
  bodies: ['body', 'seat'],
  body: [...table, 'letterhead', 'standingItem', 'snippet', 'session', 'attendanceEvent'],
  home: [
    ...table,
    'device',
    'session',
    'callReceipt',
    'agendaItem',
    'attendanceEvent',
    'agreement',
    'minutes',
    'observation',
    'signature',
    'attachment',
    'cooperationAgreement',
    'cooperationSignature',
    'undertaking',
  ],
  session: dossier,
  sessions: ['session', 'agendaItem', 'agreement', 'minutes', 'ruleSet', 'body', 'device'],
  agreements: ['agreement', 'session', 'ruleSet'],
  followUp: ['agreement', 'followUpNote', 'session'],
  device: ['device'],
  publicVersions: ['publicVersion', 'redaction', 'issuedDocument'],
  publicVersion: ['publicVersion', 'redaction', 'issuedDocument', 'minutes'],
  cooperations: ['cooperationAgreement', 'cooperationSignature', 'undertaking', 'body', 'ruleSet', 'device'],
  cooperation: [
    'cooperationAgreement',
    'cooperationSignature',
    'cooperationScan',
    'cooperationLink',
    'undertaking',
    'undertakingNote',
    'agreement',
    'session',
    'attachment',
    'issuedDocument',
    'body',
    'ruleSet',
    'device',
  ],
  documents: ['issuedDocument', 'session', 'minutes', 'cooperationAgreement', 'cooperationScan'],
  signing: [
    'minutes',
    'signature',
    'cooperationAgreement',
    'cooperationSignature',
    'issuedDocument',
    'documentSignature',
    'signatureWithdrawal',
  ],
  recordFiles: ['recordFile', 'filedPaper'],
  recordFile: ['recordFile', 'filedPaper', 'issuedDocument', 'attachment', 'session'],
  filingPlan: ['filingPlan', 'body'],
  trees: ['problemTree', 'problemNode', 'session', 'agreement', 'body'],
  tree: [
    'problemTree',
    'problemNode',
    'ideaCard',
    'nodeVote',
    'adviceDismissal',
    'treeVersion',
    'session',
    'agreement',
    'sector',
    'body',
  ],
  plans: planTables,
  plan: planTables,
  route: ['routeStep', 'body'],
  needs: ['informationNeed', 'commitment', 'body'],
  templates: ['body', 'documentTemplate', 'ownTextSet'],
} as const satisfies Record<string, readonly Tables[]>

export type QueryRoot = keyof typeof readTables

/** Roots that a commit of those `table:id` makes old. */
export function staleRoots(records: readonly string[]): QueryRoot[] {
  const tables = new Set(records.map((record) => record.slice(0, record.indexOf(':'))))
  return (Object.keys(readTables) as QueryRoot[]).filter((root) =>
    readTables[root].some((table) => tables.has(table)),
  )
}
