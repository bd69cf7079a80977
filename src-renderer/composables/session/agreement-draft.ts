import { onBeforeUnmount, reactive, toRaw, watch } from 'vue'
import type { AgendaItem } from '../../../src-main/domain/agenda.ts'
import type { Agreement, AgreementDraft, Responsible } from '../../../src-main/domain/agreement.ts'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { useSession } from './session-context.ts'

const quiet = 400

type Draft = {
  text: string
  responsibles: Responsible[]
  dueDate: string
  hasNoDeadline: boolean
}

/** An agreement while it is written: saved as it changes, made with its first words. */
export function useAgreementDraft(item: AgendaItem, agreement: Agreement | null) {
  const { api, dossier, run } = useSession()
  let id = agreement?.id ?? null
  let timer: ReturnType<typeof setTimeout> | null = null
  let isSending = false
  let sent = ''
  const draft = reactive<Draft>({
    text: agreement?.text ?? '',
    responsibles: [...(agreement?.responsibles ?? [])],
    dueDate: agreement?.dueDate ?? '',
    hasNoDeadline: agreement?.hasNoDeadline ?? false,
  })

  function written(): AgreementDraft {
    const { text, responsibles, dueDate, hasNoDeadline } = toRaw(draft)
    const due = !hasNoDeadline && /^\d{4}-\d{2}-\d{2}$/.test(dueDate) ? (dueDate as LocalDate) : null
    return { text, responsibles: responsibles.map((one) => ({ ...one })), dueDate: due, hasNoDeadline }
  }
  sent = JSON.stringify(written())

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    const content = written()
    const text = JSON.stringify(content)
    if (isSending || text === sent || (!id && !content.text.trim())) return
    isSending = true
    sent = text
    if (id) {
      const agreementId = id
      await run(
        () => api.agreement.update({ agreementId, agreement: content }),
        (current) => ({
          ...current,
          agreements: current.agreements.map((other) =>
            other.id === agreementId ? { ...other, ...content } : other,
          ),
        }),
      )
    } else {
      const reply = await run(() => api.agreement.draft({ agendaItemId: item.id, agreement: content }))
      id = reply?.agreementId ?? null
    }
    isSending = false
    await flush()
  }

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
      sent = JSON.stringify(written())
      const agreementId = id
      if (agreementId) await run(() => api.agreement.removeDraft({ agreementId }))
    },
  }
}
