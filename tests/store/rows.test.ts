import type Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusalOf } from '../support/refusal.ts'
import { ownDataFile } from '../support/data-files.ts'
import { smallBodyDraft } from '../support/small-body.ts'
import { strokes } from '../support/strokes.ts'
import { sampleDossier, sampleMotion } from '../support/sample-dossier.ts'

let data: ReturnType<typeof ownDataFile>
beforeEach(() => {
  data = ownDataFile()
})
afterEach(() => data.remove())

const { body, letterhead, rules, session, members, agenda, agreements, motions, ballots, minutes } =
  sampleDossier

/** The sample session, whole, as rows of a closed file. */
function writeSample(): void {
  const store = data.open()
  store.write('test', null, (writer) => {
    writer.put('body', body)
    writer.put('letterhead', letterhead!)
    writer.put('ruleSet', rules)
    for (const sector of new Set(members.map((member) => member.sector))) writer.put('sector', sector)
    for (const { seat, holder, alternates } of members) {
      writer.put('seat', seat)
      for (const person of [holder, ...alternates]) if (person) writer.put('person', person)
    }
    writer.put('session', session)
    writer.put('minutes', { ...minutes, status: 'project', issuedId: null, scanId: null })
    for (const item of agenda) writer.put('agendaItem', item)
    for (const agreement of agreements) writer.put('agreement', agreement)
    for (const motion of motions) {
      writer.put('motion', { ...motion, status: 'open', ...unsaved })
      for (const ballot of ballots.filter(({ motionId }) => motionId === motion.id))
        writer.put('ballot', ballot)
      writer.put('motion', motion)
    }
    writer.put('issuedDocument', issued)
    writer.putBytes(issued.id, new Uint8Array([37, 80, 68, 70]))
    writer.putBytes(issued.modelId, new Uint8Array([123, 125]))
    writer.put('documentSignature', signature)
    writer.put('signatureWithdrawal', withdrawal)
    writer.put('minutes', { ...minutes, issuedId: issued.id, scanId: null })
  })
  data.close(store)
}
const unsaved = { closedAt: null, tally: null, result: null, present: null, members: null, castingVote: null }
const issued = {
  id: '00000000-0000-7000-8000-000000000990',
  bodyId: body.id,
  sessionId: session.id,
  kind: 'minutes' as const,
  subjectId: session.id,
  sourceId: null,
  key: 'STM-VA/ACTA/ORD/02/2026',
  version: 1,
  title: 'Acta',
  fingerprint: 'abcdef012345',
  sha256: 'a'.repeat(64),
  pages: 2,
  size: 4,
  issuedAt: session.openedAt!,
  modelId: '00000000-0000-7000-8000-000000000991',
}

const signature = {
  id: '00000000-0000-7000-8000-000000000993',
  bodyId: body.id,
  issuedId: issued.id,
  signerId: session.id,
  number: '1',
  name: 'Contraloría Municipal',
  capacity: '',
  method: 'screen' as const,
  at: session.openedAt!,
  deviceId: body.id,
  sha256: issued.sha256,
  fingerprint: issued.fingerprint,
  ink: strokes(),
  certificateSerial: null,
  certificateSubject: null,
  certificateIssuer: null,
  cmsId: null,
}
const withdrawal = {
  id: '00000000-0000-7000-8000-000000000994',
  signatureId: signature.id,
  at: session.openedAt!,
  reason: 'Se equivocó de lugar',
  deviceId: body.id,
}

describe('rows', () => {
  it('what is written is what is read, and nothing else', () => {
    writeSample()
    const store = data.open()
    store.read((reader) => {
      expect(reader.get('session', session.id)).toEqual(session)
      expect(reader.get('ruleSet', rules.id)).toEqual(rules)
      expect(reader.where('agendaItem', { sessionId: session.id })).toEqual(agenda)
      expect(reader.where('motion', { sessionId: session.id })).toHaveLength(motions.length)
      expect(reader.where('ballot', {})).toEqual(ballots)
      expect(reader.get('documentSignature', signature.id)).toEqual(signature)
      expect(reader.get('signatureWithdrawal', withdrawal.id)).toEqual(withdrawal)
      expect(reader.bytes(issued.id)).toEqual(Buffer.from('%PDF'))
      expect(reader.bytes('nothing')).toBeNull()
      expect(reader.get('session', 'nothing')).toBeNull()
    })
  })

  it('are found by a field of any kind', () => {
    writeSample()
    const store = data.open()
    store.read((reader) => {
      const voting = members.filter(({ seat }) => seat.hasVote).length
      expect(reader.where('seat', { hasVote: true })).toHaveLength(voting)
      expect(reader.where('seat', { validTo: null })).toHaveLength(members.length)
      expect(reader.where('motion', { majority: rules.majority })).toHaveLength(motions.length)
    })
  })

  it('a record that its own schema does not accept is never written', () => {
    const store = data.open()
    const bad = { ...smallBodyDraft, id: data.environment.newId(), name: '' } as never
    expect(() => store.write('test', null, (writer) => writer.put('body', bad))).toThrow('unwritable body')
    expect(store.read((reader) => reader.revision())).toBe(0)
  })

  it.each([
    ['body', `UPDATE body SET name = ''`, body.id],
    ['rule_set', `UPDATE rule_set SET quorum = '{"kind":"magic"}'`, rules.id],
    ['rule_set', `UPDATE rule_set SET notice = 'not json'`, rules.id],
    ['session', `UPDATE session SET date = '2026-02-30'`, session.id],
  ])('a row of %s that does not fit is told by its name: %s', (table, sql, id) => {
    writeSample()
    data.raw((database) => database.exec(sql))
    const store = data.open()
    const name = table === 'rule_set' ? 'ruleSet' : (table as 'body')
    expect(refusalOf(() => store.read((reader) => reader.get(name, id)))).toEqual({
      code: 'storage.corruptRow',
      params: { table, id },
    })
  })
})

const signed = `INSERT INTO document_signature (id, body_id, issued_id, signer_id, number, name, capacity, method, at,
  device_id, created_at, updated_at, sha256, fingerprint, ink) SELECT 'other', body_id, issued_id, 'other', number, name,
  capacity, method, at, device_id, created_at, updated_at,`
const signedFrom = 'FROM document_signature LIMIT 1'

describe('what the file itself does not let through', () => {
  it.each([
    [
      'R22: a closed vote changed',
      `UPDATE motion SET result = 'rejected' WHERE status = 'closed'`,
      'never changes',
    ],
    ['R22: a closed vote removed', `DELETE FROM ballot; DELETE FROM motion WHERE status = 'closed'`, 'never'],
    ['R22: a ballot of a closed vote changed', `UPDATE ballot SET option = 'excused'`, 'never changes'],
    ['R22: a ballot of a closed vote removed', `DELETE FROM ballot`, 'never changes'],
    [
      'R24: another number',
      `UPDATE agreement SET number = number + 100 WHERE number IS NOT NULL`,
      'never changed',
    ],
    ['R24: another key', `UPDATE agreement SET key = key || 'x' WHERE number IS NOT NULL`, 'never changed'],
    ['R24: a numbered agreement removed', `DELETE FROM motion; DELETE FROM agreement`, 'never'],
    ['R34: an issued document changed', `UPDATE issued_document SET pages = 9`, 'never changes'],
    ['R34: an issued document removed', `DELETE FROM issued_document`, 'never removed'],
    ['R34: its bytes changed', `UPDATE content SET bytes = x'00'`, 'never change'],
    ['R28: another session number', `UPDATE session SET number = number + 1`, 'never changed'],
    ['R28: another session key', `UPDATE session SET key = 'X'`, 'never changed'],
    ['R28: another year', `UPDATE session SET year = 2027`, 'never changed'],
    ['R28: a numbered session removed', `DELETE FROM session`, 'never removed'],
    ['a session with a key and no number', `UPDATE session SET number = NULL`, ''],
    ['R30: an approved acta back to draft', `UPDATE minutes SET status = 'draft'`, 'never changes'],
    ['R30: an approved acta without its paper', `UPDATE minutes SET issued_id = NULL`, 'never changes'],
    ['R30: an approved acta removed', `DELETE FROM minutes`, 'never removed'],
    ['R34: its bytes removed', `DELETE FROM content`, 'never removed'],
    ['R34: what it says removed', `DELETE FROM content WHERE bytes = x'7b7d'`, 'never removed'],
    ['R31: a signature changed', `UPDATE document_signature SET at = '2026'`, 'never changes'],
    ['R31: a signature removed', `DELETE FROM document_signature`, 'never removed'],
    ['R31: a withdrawal changed', `UPDATE signature_withdrawal SET reason = 'x'`, 'never changes'],
    ['R31: a withdrawal removed', `DELETE FROM signature_withdrawal`, 'never removed'],
    [
      'R31: a signature of other bytes',
      `${signed} '${'b'.repeat(64)}', fingerprint, ink ${signedFrom}`,
      'the bytes that were issued',
    ],
    [
      'R31: a signature on the screen without ink',
      `${signed} sha256, fingerprint, NULL ${signedFrom}`,
      'CHECK',
    ],
    [
      'R22: a ballot of an open vote moved to a closed one',
      `INSERT INTO motion (id, session_id, agenda_item_id, text, versions, purpose, method, matter, majority, abstentions,
       status, opened_at, created_at, updated_at) SELECT 'open', session_id, agenda_item_id, text, versions, purpose,
       method, matter, majority, abstentions, 'open', opened_at, created_at, updated_at FROM motion LIMIT 1;
       INSERT INTO ballot (id, motion_id, seat_id, option, reason, created_at, updated_at)
       SELECT 'loose', 'open', seat_id, option, reason, created_at, updated_at FROM ballot LIMIT 1;
       UPDATE ballot SET motion_id = (SELECT id FROM motion WHERE status = 'closed' LIMIT 1) WHERE id = 'loose'`,
      'never changes',
    ],
    ['a state that is none', `UPDATE session SET status = 'paused'`, 'CHECK'],
    ['a closed vote without result', `UPDATE motion SET status = 'closed', result = NULL`, ''],
    ['a number without key', `UPDATE agreement SET number = 5 WHERE number IS NULL`, ''],
    ['progress of 101', `UPDATE agreement SET progress = 101`, 'CHECK'],
    ['a text where a number goes', `UPDATE session SET year = 'x'`, ''],
    ['a row of nothing', `UPDATE session SET body_id = 'nothing'`, 'FOREIGN KEY'],
  ])('%s', (_, sql, said) => {
    writeSample()
    data.raw((database) => {
      database.pragma('foreign_keys = ON')
      const table = /(?:UPDATE|FROM) (\w+)(?! .*FROM)/.exec(sql)![1]!
      const all = () => database.prepare(`SELECT * FROM ${table}`).all()
      const before = all()
      expect(before.length).toBeGreaterThan(0)
      const hasRow = sql.includes('number IS NULL') ? freeAgreement(database) : true
      expect(hasRow).toBe(true)
      expect(() => database.transaction(() => database.exec(sql))()).toThrow(said)
    })
  })

  it('two open votes in one session', () => {
    writeSample()
    const store = data.open()
    const open = (number: number) => sampleMotion(number, 4, { status: 'open', ...unsaved })
    store.write('test', null, (writer) => writer.put('motion', open(50)))
    expect(() => store.write('test', null, (writer) => writer.put('motion', open(51)))).toThrow('UNIQUE')
  })

  it('R23: two agreements with one key, and R28: two sessions with one number', () => {
    writeSample()
    const store = data.open()
    const again = { ...agreements[0]!, id: '00000000-0000-7000-8000-000000000992' as never }
    expect(() => store.write('test', null, (writer) => writer.put('agreement', again))).toThrow('UNIQUE')
    const twin = { ...session, id: '00000000-0000-7000-8000-000000000991' as never }
    expect(() => store.write('test', null, (writer) => writer.put('session', twin))).toThrow('UNIQUE')
  })
})

it('rows of several at once are those of each, in the same order', () => {
  writeSample()
  const store = data.open()
  const ids = members.map(({ seat }) => seat.id)
  const each = ids.flatMap((id) => store.read((reader) => reader.where('seat', { id })))
  expect(each.length).toBeGreaterThan(1)
  expect(store.read((reader) => reader.among('seat', 'id', ids.toReversed()))).toEqual(
    each.toSorted((one, other) => one.number - other.number),
  )
  expect(store.read((reader) => reader.among('seat', 'id', []))).toEqual([])
})

function freeAgreement(database: Database.Database): boolean {
  const [first] = agreements
  const { changes } = database
    .prepare(
      `INSERT INTO agreement (id, body_id, session_id, agenda_item_id, year, key, text, responsibles, due_date,
       has_no_deadline, status, progress, created_at, updated_at) SELECT 'free', body_id, session_id, agenda_item_id,
       year, '', text, responsibles, due_date, has_no_deadline, 'draft', 0, created_at, updated_at
       FROM agreement WHERE id = ?`,
    )
    .run(first!.id)
  return changes === 1
}
