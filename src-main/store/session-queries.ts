import type Database from 'better-sqlite3'
import type { SessionId } from '../domain/ids.ts'
import type { LocalDate } from '../domain/time.ts'
import type { ReadStore } from '../usecases/ports.ts'
import { type Row, snake, tables } from './tables.ts'

type SessionQuery =
  | 'sessionPage'
  | 'countSessions'
  | 'lastSessionNumber'
  | 'lastMinutesNumber'
  | 'numberedAfter'
  | 'countBySession'
  | 'sessionsFrom'
  | 'closedBefore'
  | 'agreementsSince'

/** A range without end goes as far as numbers do. */
const greatest = Number.MAX_SAFE_INTEGER

/** What lists of sessions ask for, each answered from one index. */
export function sessionQueries(
  statement: (sql: string) => Database.Statement,
): Pick<ReadStore, SessionQuery> {
  const sessions = (rows: unknown[]) => rows.map((row) => tables.session.fromRow(row as Row))
  return {
    sessionPage(bodyId, before, limit) {
      if (!before)
        return sessions(
          statement('SELECT * FROM session WHERE body_id = ? ORDER BY date DESC, id DESC LIMIT ?').all(
            bodyId,
            limit,
          ),
        )
      return sessions(
        statement(
          `SELECT * FROM session WHERE body_id = ? AND (date, id) < (?, ?) ORDER BY date DESC, id DESC LIMIT ?`,
        ).all(bodyId, before.date, before.id, limit),
      )
    },
    countSessions(bodyId) {
      return Number(statement('SELECT count(*) FROM session WHERE body_id = ?').pluck().get(bodyId))
    },
    lastSessionNumber(bodyId, kind, year, { prefix, from, to }) {
      const number = statement(
        `SELECT max(number) FROM session WHERE body_id = ? AND kind = ? AND year = ? AND series = ?
         AND number BETWEEN ? AND ?`,
      )
        .pluck()
        .get(bodyId, kind, year, prefix, from, to ?? greatest) as number | null
      return number === null ? null : { prefix, number }
    },
    lastMinutesNumber(bodyId, year, { prefix, from, to }) {
      const number = statement(
        'SELECT max(number) FROM minutes WHERE body_id = ? AND year = ? AND series = ? AND number BETWEEN ? AND ?',
      )
        .pluck()
        .get(bodyId, year, prefix, from, to ?? greatest) as number | null
      return number === null ? null : { prefix, number }
    },
    numberedAfter(bodyId, kind, date, { prefix, from, to }) {
      const row = statement(
        `SELECT * FROM session WHERE body_id = ? AND kind = ? AND year = ? AND series = ?
         AND number BETWEEN ? AND ? AND date > ? AND status <> 'cancelled' ORDER BY number LIMIT 1`,
      ).get(bodyId, kind, Number(date.slice(0, 4)), prefix, from, to ?? greatest, date)
      return row ? tables.session.fromRow(row as Row) : null
    },
    countBySession(table, ids) {
      const counted = table === 'agreement' ? `status <> 'rejected' AND` : ''
      const rows = statement(
        `SELECT session_id AS id, count(*) AS n FROM ${snake(table)}
         WHERE ${counted} session_id IN (SELECT value FROM json_each(?)) GROUP BY session_id`,
      ).all(JSON.stringify(ids)) as { id: SessionId; n: number }[]
      return new Map(rows.map(({ id, n }) => [id, n]))
    },
    sessionsFrom(bodyId, date, limit) {
      return sessions(
        statement(
          `SELECT * FROM session WHERE body_id = ? AND date >= ? AND status IN ('draft', 'convened', 'open', 'recess')
           ORDER BY date, time LIMIT ?`,
        ).all(bodyId, date, limit),
      )
    },
    closedBefore(bodyId, date) {
      const found = statement(
        `SELECT date FROM session WHERE body_id = ? AND date < ? AND status = 'closed' ORDER BY date DESC LIMIT 1`,
      )
        .pluck()
        .get(bodyId, date)
      return (found as LocalDate | undefined) ?? null
    },
    agreementsSince(bodyId, date) {
      const rows = statement(
        `SELECT * FROM agreement WHERE body_id = ? AND number IS NOT NULL AND (status = 'inProgress' OR EXISTS
         (SELECT 1 FROM follow_up_note WHERE agreement_id = agreement.id AND date >= ?)) ORDER BY id`,
      ).all(bodyId, date ?? '')
      return rows.map((row) => tables.agreement.fromRow(row as Row))
    },
  }
}
