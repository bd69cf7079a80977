import { onBeforeUnmount, reactive, toRaw, watch } from 'vue'
import type { AgendaItem } from '../../../src-main/domain/agenda.ts'
import type { Agreement, AgreementDraft, Responsible } from '../../../src-main/domain/agreement.ts'
import type { AgendaItemId, AgreementId, SeatId } from '../../../src-main/domain/ids.ts'
import { LocalDate } from '../../../src-main/domain/time.ts'
import { useSession } from './session-context.ts'

const quiet = 400

type Draft = {
  text: string
  responsibles: Responsible[]
  dueDate: string
  hasNoDeadline: boolean
}

type Written = { readonly id: AgreementId; readonly text: string } | null
const written = new Map<AgendaItemId, () => Promise<Written>>()

/** What was last written under an item, once it is in the data file: a vote begins with it, however quick the hand. */
export const writtenAgreement = (itemId: AgendaItemId): Promise<Written> =>
  written.get(itemId)?.() ?? Promise.resolve(null)

/** An agreement while it is written: saved as it changes, made with its first words. */
export function useAgreementDraft(item: AgendaItem, agreement: Agreement | null) {
  const { api, dossier, run } = useSession()
  let id = agreement?.id ?? null
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending: Promise<void> | null = null
  let sent = ''
  const draft = reactive<Draft>({
    text: agreement?.text ?? '',
    responsibles: [...(agreement?.responsibles ?? [])],
    dueDate: agreement?.dueDate ?? '',
    hasNoDeadline: agreement?.hasNoDeadline ?? false,
  })

  function content(): AgreementDraft {
    const { text, responsibles, dueDate, hasNoDeadline } = toRaw(draft)
    const due = hasNoDeadline ? null : (LocalDate.safeParse(dueDate).data ?? null)
    return { text, responsibles: responsibles.map((one) => ({ ...one })), dueDate: due, hasNoDeadline }
  }
  sent = JSON.stringify(content())

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    if (sending) {
      await sending
      return flush()
    }
    const fresh = content()
    const text = JSON.stringify(fresh)
    if (text === sent || (!id && !fresh.text.trim())) return
    sent = text
    sending = send(fresh).finally(() => (sending = null))
    await sending
    await flush()
  }
  async function send(fresh: AgreementDraft): Promise<void> {
    const agreementId = id
    if (!agreementId) {
      const reply = await run(() => api.agreement.draft({ agendaItemId: item.id, agreement: fresh }))
      id = reply?.agreementId ?? null
      return
    }
    await run(
      () => api.agreement.update({ agreementId, agreement: fresh }),
      (current) => ({
        ...current,
        agreements: current.agreements.map((other) =>
          other.id === agreementId ? { ...other, ...fresh } : other,
        ),
      }),
    )
  }
  if (!agreement || agreement.status === 'draft')
    written.set(item.id, async () => {
      await flush()
      return id && { id, text: draft.text }
    })

  watch(draft, () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => void flush(), quiet)
  })
  onBeforeUnmount(() => void flush())

  return {
    draft,
    flush,
    /** A seat of the body when the name is one of its seats, else someone named. */
    addResponsible(name: string): void {
      const clean = name.trim()
      if (!clean || draft.responsibles.some((one) => one.name === clean)) return
      const seat = dossier.value.members.find((member) => member.seat.name === clean)?.seat
      draft.responsibles.push({ seatId: (seat?.id ?? null) as SeatId | null, name: clean })
    },
    removeResponsible(name: string): void {
      draft.responsibles = draft.responsibles.filter((one) => one.name !== name)
    },
    async remove(): Promise<void> {
      if (timer) clearTimeout(timer)
      sent = JSON.stringify(content())
      written.delete(item.id)
      const agreementId = id
      if (agreementId) await run(() => api.agreement.removeDraft({ agreementId }))
    },
  }
}
