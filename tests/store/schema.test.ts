import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applicationId } from '../../src-main/store/inspect-file.ts'
import { currentVersion, migrations } from '../../src-main/store/migrations/index.ts'
import { tables } from '../../src-main/store/tables.ts'
import { ownDataFile } from '../support/data-files.ts'

const goldenOf = (version: number) => join(import.meta.dirname, 'golden', `schema-v${version}.sql`)
const golden = goldenOf(currentVersion)

let data: ReturnType<typeof ownDataFile>
beforeAll(() => {
  data = ownDataFile()
  data.close(data.open())
})
afterAll(() => data.remove())

/** The database is opened for each question, as another program would. */
const ask = <T>(question: (opened: Database.Database) => T): T => data.raw(question)
const shapeOf = (opened: Database.Database) =>
  opened
    .prepare(`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name`)
    .pluck()
    .all()
    .map((sql) => `${String(sql)};\n`)
    .join('\n')
const rows = (sql: string, ...values: unknown[]) =>
  ask((opened) => opened.prepare(sql).all(...values)) as Record<string, string | number | null>[]

describe('the shape of the file', () => {
  it('is the one that was agreed on', () => {
    const sql = ask(shapeOf)
    // A new version writes its text once, to be read before it is kept; an old one never changes.
    if (!existsSync(golden) && process.env.WRITE_GOLDEN) writeFileSync(golden, sql)
    expect(sql).toBe(readFileSync(golden, 'utf8'))
  })

  it('was, at each version whose text was kept, that one', () => {
    const growing = new Database(':memory:')
    const shapes = migrations.map(({ version, sql }) => {
      growing.exec(sql)
      return { version, shape: shapeOf(growing) }
    })
    growing.close()
    const kept = shapes.filter(({ version }) => existsSync(goldenOf(version)))
    expect(kept).toEqual(
      kept.map(({ version }) => ({ version, shape: readFileSync(goldenOf(version), 'utf8') })),
    )
  })

  it('says whose it is and which', () => {
    expect(ask((opened) => opened.pragma('application_id', { simple: true }))).toBe(applicationId)
    expect(ask((opened) => opened.pragma('user_version', { simple: true }))).toBe(currentVersion)
    expect(ask((opened) => opened.pragma('journal_mode', { simple: true }))).toBe('wal')
    const versions = migrations.map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  })

  it('every table is strict, and has a column for each field of its record', () => {
    for (const table of Object.values(tables)) {
      const [found] = rows(`SELECT strict FROM pragma_table_list WHERE name = ?`, table.name)
      expect(found, table.name).toEqual({ strict: 1 })
      const columns = rows(`SELECT name FROM pragma_table_info(?)`, table.name).map(({ name }) => name)
      expect(columns.sort(), table.name).toEqual(
        [...table.columns.map(({ name }) => name), 'created_at', 'updated_at'].sort(),
      )
    }
  })

  it('every column that may hold nothing is one whose field may be null, and the other way round', () => {
    for (const table of Object.values(tables)) {
      const found = rows(`SELECT name, "notnull" AS needed, pk FROM pragma_table_info(?)`, table.name)
      const required = new Set(
        found.filter(({ needed, pk }) => needed === 1 || pk === 1).map(({ name }) => name),
      )
      for (const { name, field } of table.columns)
        expect(required.has(name), `${table.name}.${field}`).toBe(!nullable.has(`${table.name}.${name}`))
    }
  })

  it('every reference to another table has an index that begins with it', () => {
    const bare: string[] = []
    for (const { name } of rows(`SELECT name FROM sqlite_master WHERE type = 'table'`)) {
      const firsts = new Set(
        rows(
          `SELECT i.name AS name, c.name AS first FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS c
              WHERE c.seqno = 0`,
          name,
        ).map(({ first }) => first),
      )
      for (const key of rows(`SELECT "from" AS field FROM pragma_foreign_key_list(?)`, name))
        if (!firsts.has(key.field!)) bare.push(`${name}.${key.field}`)
    }
    expect(bare).toEqual([])
  })
})

const nullable = new Set([
  'action_plan.agreement_id',
  'action_plan.approved_on',
  'action_plan.published_on',
  'action_plan.published_at',
  'action_plan.closed_on',
  'commitment.axis_id',
  'commitment.tree_id',
  'commitment.start',
  'commitment.end',
  'commitment.completion',
  'commitment.reported_on',
  'activity.baseline',
  'evidence.activity_id',
  'evidence.attachment_id',
  'evidence.link',
  'indicator.baseline',
  'indicator.baseline_on',
  'indicator.target',
  'indicator.target_on',
  'indicator.frame_indicator_id',
  'measurement.link',
  'rescheduling.former_start',
  'rescheduling.former_end',
  'rescheduling.start',
  'rescheduling.end',
  'route_step.due_on',
  'route_step.done_on',
  'route_step.session_id',
  'route_step.attachment_id',
  'route_step.link',
  'information_need.heard_on',
  'information_need.link',
  'information_need.attachment_id',
  'information_need.updated_on',
  'information_need.commitment_id',
  'impact_note.commitment_id',
  'impact_note.link',
  'impact_note.attachment_id',
  'impact_note.withdrawn_on',
  'problem_tree.drawn_on',
  'problem_tree.session_id',
  'problem_tree.agreement_id',
  'problem_node.parent_id',
  'problem_node.sector_id',
  'idea_card.sector_id',
  'advice_dismissal.node_id',
  'tree_version.session_id',
  'tree_version.agreement_id',
  'alternative_choice.agreement_id',
  'alternative_choice.agenda_item_id',
  'log_frame_row.parent_id',
  'frame_indicator.dimension',
  'frame_indicator.frequency',
  'frame_indicator.direction',
  'document_template.paper',
  'public_version.session_id',
  'public_version.committee_date',
  'public_version.issued_id',
  'letterhead.logo_id',
  'rule_set.valid_to',
  'rule_set.second_call',
  'rule_set.absence_limit',
  'seat.valid_to',
  'mandate.to',
  'session.number',
  'session.called_at',
  'session.opened_at',
  'session.closed_at',
  'session.call',
  'session.presiding_seat_id',
  'session.reconvenes_id',
  'call_receipt.received_at',
  'agenda_item.started_at',
  'agenda_item.ended_at',
  'agenda_item.minutes_of_id',
  'agenda_item.carried_from_id',
  'attendance_event.person_id',
  'attendance_event.attachment_id',
  'attendance_event.recorded_at',
  'motion.agreement_id',
  'motion.proposer_id',
  'motion.seconder_id',
  'motion.closed_at',
  'motion.present',
  'motion.members',
  'motion.tally',
  'motion.casting_vote',
  'motion.result',
  'agreement.number',
  'agreement.due_date',
  'agreement.adopted_at',
  'minutes.project_at',
  'minutes.approved_at',
  'minutes.signed_at',
  'minutes.published_at',
  'minutes.issued_id',
  'minutes.scan_id',
  'minutes.number',
  'minutes.observations_until',
  'minutes.approved_in_id',
  'minutes.approval_motion_id',
  'signature.at',
  'attachment.session_id',
  'issued_document.session_id',
  'issued_document.source_id',
  'issued_document.model_id',
  'speaker_turn.seat_id',
  'speaker_turn.started_at',
  'speaker_turn.ended_at',
  'quorum_statement.motion_id',
  'quorum_statement.annulled_by_id',
  'separate_vote.attachment_id',
  'observation.agenda_item_id',
  'observation.answered_at',
  'minutes_correction.issued_id',
  'record_file.subject_id',
  'record_file.closed_on',
  'filed_paper.issued_id',
  'filed_paper.attachment_id',
  'filed_paper.withdrawn_on',
  'filed_paper.replaced_by_id',
  'document_signature.ink',
  'document_signature.certificate_serial',
  'document_signature.certificate_subject',
  'document_signature.certificate_issuer',
  'document_signature.cms_id',
  'cooperation_agreement.modifies_id',
  'cooperation_agreement.starts_on',
  'cooperation_agreement.ends_on',
  'cooperation_agreement.signing_date',
  'cooperation_agreement.number',
  'cooperation_agreement.year',
  'cooperation_agreement.review_at',
  'cooperation_agreement.sent_at',
  'cooperation_agreement.signed_at',
  'cooperation_agreement.issued_id',
  'cooperation_agreement.terminated_on',
  'cooperation_agreement.termination_doc_id',
  'cooperation_signature.at',
  'undertaking.due_date',
])

describe('lists are answered from an index', () => {
  const plan = (sql: string) =>
    rows(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`).map(({ detail }) => String(detail))

  it.each([
    [
      'session page',
      'SELECT * FROM session WHERE body_id = ? ORDER BY date DESC, id DESC LIMIT ?',
      'session_page',
    ],
    [
      'next session page',
      'SELECT * FROM session WHERE body_id = ? AND (date, id) < (?, ?) ORDER BY date DESC, id DESC LIMIT ?',
      'session_page',
    ],
    [
      'last number of a series',
      `SELECT coalesce(max(number), 0) FROM session
       WHERE body_id = ? AND kind = ? AND year = ? AND number IS NOT NULL`,
      'session_series',
    ],
    [
      'planned sessions',
      `SELECT * FROM session WHERE body_id = ? AND date >= ? AND status IN ('draft', 'convened', 'open', 'recess')
       ORDER BY date, time LIMIT ?`,
      'session_planned',
    ],
    [
      'agenda',
      'SELECT * FROM agenda_item WHERE "session_id" IS ? ORDER BY position, id',
      'agenda_item_session',
    ],
    [
      'attendance',
      'SELECT * FROM attendance_event WHERE "session_id" IS ? ORDER BY at, id',
      'attendance_event_session',
    ],
    ['ballots', 'SELECT * FROM ballot WHERE "motion_id" IS ? ORDER BY id', 'ballot_motion'],
    ['a ballot', 'SELECT * FROM ballot WHERE "motion_id" IS ? AND "seat_id" IS ? ORDER BY id', 'ballot_'],
    ['open agreements', 'SELECT * FROM agreement WHERE "body_id" IS ? AND "status" IS ?', 'agreement_body'],
    ['mandates', 'SELECT * FROM mandate WHERE "seat_id" IS ? ORDER BY "from", id', 'mandate_seat'],
    [
      'a paper by its bytes',
      'SELECT * FROM issued_document WHERE "sha256" IS ? ORDER BY issued_at, id',
      'issued_document_digest',
    ],
    [
      'a paper by its fingerprint',
      'SELECT * FROM issued_document WHERE "fingerprint" IS ? ORDER BY issued_at, id',
      'issued_document_fingerprint',
    ],
    [
      'an attachment by its bytes',
      'SELECT * FROM attachment WHERE "sha256" IS ? ORDER BY id',
      'attachment_digest',
    ],
    [
      'last commands of a session',
      'SELECT revision, command FROM change_log WHERE scope = ? AND undoes IS NULL ORDER BY revision DESC LIMIT 200',
      'change_log_scope',
    ],
  ])('%s', (_, sql, index) => {
    const steps = plan(sql)
    expect(steps[0]).toMatch(new RegExp(`USING (COVERING )?INDEX ${index}`))
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([])
  })

  it('a page of sessions is read in the order of its index, not sorted', () => {
    const steps = plan('SELECT * FROM session WHERE body_id = ? ORDER BY date DESC, id DESC LIMIT ?')
    expect(steps.join()).not.toContain('TEMP B-TREE')
  })
})
