import scripts from '../../../resources/sample/cooperation.json' with { type: 'json' }
import { type CooperationDraft, draftOf } from '../../domain/cooperation-agreement.ts'
import { cooperationSigners } from '../../domain/cooperation-signing.ts'
import type { BodyId, CooperationAgreementId } from '../../domain/ids.ts'
import { addDays, type LocalDate } from '../../domain/time.ts'
import type { At, Client } from './script.ts'

type Script = (typeof scripts)[number]

/** Two convenios: one that is about to expire and one that has begun, both approved by a session and signed. */
export async function signCooperation(
  client: Client,
  bodyId: BodyId,
  today: LocalDate,
  newId: () => string,
  at: At,
): Promise<void> {
  for (const script of scripts) {
    at(script.draftedOn, '10:00')
    const { cooperationId } = await client.cooperation.create({
      bodyId,
      name: script.name,
      from: { templateId: script.templateId },
    })
    const { agreement } = await client.cooperation.get({ cooperationId })
    const cooperation = written(draftOf(agreement), script, addDays(today, script.daysFromToday), newId)
    await client.cooperation.save({ cooperationId, cooperation })
    await client.cooperation.move({ cooperationId, to: 'review', reason: '' })
    await linkApproval(client, bodyId, cooperationId, script)
    await signAll(client, cooperationId, cooperation, script, at)
    await undertake(client, cooperationId, cooperation, script, at)
  }
}

function written(
  draft: CooperationDraft,
  script: Script,
  endsOn: LocalDate,
  newId: () => string,
): CooperationDraft {
  return {
    ...draft,
    parties: draft.parties.map((party, index) => {
      const { representatives, ...own } = script.parties[index]!
      return {
        ...party,
        ...own,
        representatives: representatives.map((person) => ({ ...person, id: newId() })),
      }
    }),
    witnesses: script.witnesses.map((person) => ({ ...person, id: newId() })),
    annexes: script.annexes.map((annex) => ({ ...annex, id: newId(), attachmentId: null })),
    endsOn,
    signingDate: script.signedOn as LocalDate,
    copies: 2,
  }
}

/** The last agreement of the session that approved it. */
async function linkApproval(
  client: Client,
  bodyId: BodyId,
  cooperationId: CooperationAgreementId,
  { approvedBy }: Script,
): Promise<void> {
  const rows = await client.agreement.list({ bodyId })
  const row = rows.findLast(({ sessionDate }) => sessionDate === approvedBy)
  if (!row) return
  const agreementIds = [row.agreement.id]
  await client.cooperation.link({ cooperationId, relation: 'approvedBy', agreementIds })
}

async function signAll(
  client: Client,
  cooperationId: CooperationAgreementId,
  cooperation: CooperationDraft,
  { signedOn }: Script,
  at: At,
): Promise<void> {
  at(signedOn, '12:00')
  await client.cooperation.send({ cooperationId })
  for (const [index, { id: signerId }] of cooperationSigners(cooperation).entries()) {
    at(signedOn, `12:${String(5 + index).padStart(2, '0')}`)
    await client.cooperation.sign({ cooperationId, signerId, state: 'signed', note: '' })
  }
  await client.cooperation.move({ cooperationId, to: 'signed', reason: '' })
}

async function undertake(
  client: Client,
  cooperationId: CooperationAgreementId,
  { parties }: CooperationDraft,
  script: Script,
  at: At,
): Promise<void> {
  for (const { party, text, responsible, due } of script.undertakings)
    await client.cooperation.saveUndertaking({
      id: null,
      cooperationId,
      partyId: parties[party]!.id,
      text,
      responsible,
      dueDate: due as LocalDate,
    })
  const { undertakings } = await client.cooperation.get({ cooperationId })
  for (const [index, { note, responsible }] of script.undertakings.entries()) {
    if (!note) continue
    at(note.date, '12:00')
    await client.cooperation.noteUndertaking({
      ...note,
      undertakingId: undertakings[index]!.id,
      date: note.date as LocalDate,
      author: responsible,
      status: note.status as 'inProgress',
    })
  }
}
