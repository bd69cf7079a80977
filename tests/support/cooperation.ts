import type { CooperationDraft } from '../../src-main/domain/cooperation-agreement.ts'
import type { CooperationAgreementId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { SmallBody } from './small-body.ts'

/** An identity as a page would make it. */
export const rowId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What lacks of a template before it can be signed: two parties named by role, its dates and its place. */
export function completed(draft: CooperationDraft, change: Partial<CooperationDraft> = {}): CooperationDraft {
  const names = ['Ayuntamiento de Villa Abierta', 'Organización de Participación Ciudadana, A. C.']
  const posts = ['Presidencia Municipal', 'Representación legal']
  return {
    ...draft,
    parties: draft.parties.map((party, index) => ({
      ...party,
      name: names[index]!,
      address: `Calle ${index + 1}, Villa Abierta`,
      representatives: [
        {
          id: party.representatives[0]?.id ?? rowId(900 + index),
          name: `Titular de la ${posts[index]!}`,
          post: posts[index]!,
          powers: 'la constancia de mayoría',
        },
      ],
      liaison: { name: 'Titular de la Unidad de Transparencia', post: '' },
    })),
    witnesses: [{ id: rowId(990), name: 'Titular de la Contraloría Municipal', post: '' }],
    endsOn: '2027-10-14' as LocalDate,
    signingDate: '2026-10-15' as LocalDate,
    ...change,
  }
}

/** The commands of a convenio over a small body. */
export function cooperationOf(body: SmallBody) {
  const { client, bodyId } = body
  const get = (cooperationId: CooperationAgreementId) => client.cooperation.get({ cooperationId })
  const create = async (templateId = 'collaboration-civil-society') =>
    (await client.cooperation.create({ bodyId, name: 'Convenio de colaboración', from: { templateId } }))
      .cooperationId
  const write = async (
    cooperationId: CooperationAgreementId,
    change: (draft: CooperationDraft) => CooperationDraft,
  ) => {
    const { agreement } = await get(cooperationId)
    const {
      id: _id,
      bodyId: _body,
      modifiesId: _of,
      number: _n,
      series: _s,
      year: _y,
      key: _k,
      ...rest
    } = agreement
    const {
      status: _status,
      reviewAt: _review,
      sentAt: _sent,
      signedAt: _signed,
      issuedId: _issued,
      cancelReason: _cancel,
      terminatedOn: _on,
      terminationReason: _why,
      terminationDocId: _doc,
      ...draft
    } = rest
    return client.cooperation.save({ cooperationId, cooperation: change(draft) })
  }
  const move = (
    cooperationId: CooperationAgreementId,
    to: 'draft' | 'review' | 'signed' | 'cancelled',
    reason = '',
  ) => client.cooperation.move({ cooperationId, to, reason })
  const sign = (
    cooperationId: CooperationAgreementId,
    signerId: string,
    state: 'signed' | 'refused' = 'signed',
  ) =>
    client.cooperation.sign({
      cooperationId,
      signerId,
      state,
      note: state === 'signed' ? '' : 'No está de acuerdo',
    })
  /** Complete, reviewed and frozen, with its number. */
  const sent = async (change: Partial<CooperationDraft> = {}) => {
    const id = await create()
    await write(id, (draft) => completed(draft, change))
    await move(id, 'review')
    await client.cooperation.send({ cooperationId: id })
    return id
  }
  const signers = async (id: CooperationAgreementId) => {
    const { agreement } = await get(id)
    const people = agreement.parties.flatMap(({ representatives }) => representatives)
    return [...people, ...agreement.witnesses].map((one) => one.id)
  }
  const signAll = async (id: CooperationAgreementId) => {
    for (const signer of await signers(id)) await sign(id, signer)
    await move(id, 'signed')
  }
  const signed = async (change: Partial<CooperationDraft> = {}) => {
    const id = await sent(change)
    await signAll(id)
    return id
  }
  return { get, create, write, move, sign, sent, signers, signAll, signed }
}
