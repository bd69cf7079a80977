import type { IssueStamp } from '../../src-main/documents/issue-stamp.ts'
import type { Instant } from '../../src-main/domain/time.ts'

/** First version of a document, issued in the afternoon of the sample session. */
export const sampleStamp: IssueStamp = {
  version: 1,
  fingerprint: '372e879e7528',
  issuedAt: '2026-09-24T20:00:00.000Z' as Instant,
  logo: null,
}
