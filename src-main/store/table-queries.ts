import type Database from 'better-sqlite3'
import type { ReadStore } from '../usecases/ports.ts'
import { type Row, tables } from './tables.ts'

/** What a whole table is made of, asked at once: a seat at a time, a large council would wait for its own roster. */
export function tableQueries(
  statement: (sql: string) => Database.Statement,
): Pick<ReadStore, 'mandatesOf' | 'peopleOf' | 'ballotsOf' | 'lastCooperationNumber'> {
  const all = (sql: string, id: string) => statement(sql).all(id) as Row[]
  return {
    mandatesOf: (bodyId) =>
      all(
        `SELECT mandate.* FROM seat JOIN mandate ON mandate.seat_id = seat.id
         WHERE seat.body_id = ? ORDER BY seat.number, seat.id, mandate."from", mandate.id`,
        bodyId,
      ).map(tables.mandate.fromRow),
    peopleOf: (bodyId) =>
      all(
        `SELECT * FROM person WHERE id IN
         (SELECT person_id FROM seat JOIN mandate ON mandate.seat_id = seat.id WHERE seat.body_id = ?)`,
        bodyId,
      ).map(tables.person.fromRow),
    ballotsOf: (sessionId) =>
      all(
        `SELECT ballot.* FROM motion JOIN ballot ON ballot.motion_id = motion.id
         WHERE motion.session_id = ? ORDER BY motion.opened_at, motion.id, ballot.id`,
        sessionId,
      ).map(tables.ballot.fromRow),
    lastCooperationNumber(bodyId, year, { prefix, from, to }) {
      const number = statement(
        `SELECT max(number) FROM cooperation_agreement WHERE body_id = ? AND year = ? AND series = ?
         AND number BETWEEN ? AND ? AND modifies_id IS NULL AND number IS NOT NULL`,
      )
        .pluck()
        .get(bodyId, year, prefix, from, to ?? Number.MAX_SAFE_INTEGER) as number | null
      return number === null ? null : { prefix, number }
    },
  }
}
