import { computed, type Ref } from 'vue'
import type { SigningView } from '../../../src-main/contract/signing-views.ts'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import type { Signature } from '../../../src-main/domain/minutes.ts'
import type { Capacity } from '../../../src-main/domain/seat.ts'
import { expectedSigners } from '../../../src-main/domain/signers.ts'
import { localDate, localTime } from '../../../src-main/domain/time.ts'
import { personName } from '../../../src-main/documents/seats.ts'
import { shortDate } from '../../../src-main/locale/dates.ts'
import { uiMinutes } from '../../../src-main/locale/ui-minutes.ts'
import { uiSession } from '../../../src-main/locale/ui-session.ts'
import { uiSigning } from '../../../src-main/locale/ui-signing.ts'

/** Who signs the acta, how each stands and, of those who signed, when and whether on paper or on the screen. */
export function useSignatureRows(
  dossier: Readonly<Ref<SessionDossier>>,
  signing: Readonly<Ref<SigningView | undefined>>,
) {
  const text = uiSession.signatures
  return computed(() => {
    const { signatures, body } = dossier.value
    return expectedSigners(dossier.value).map(({ member, presence }) => {
      const { seat } = member
      const signature = signatures.find(({ seatId }) => seatId === seat.id)
      const state: Signature['state'] = signature?.state ?? 'pending'
      const at = signature?.at ?? null
      const when = at ? `${shortDate(localDate(at, body.timeZone))} ${localTime(at, body.timeZone)}` : ''
      const ink = signing.value?.rows.find(({ id }) => id === seat.id) ?? null
      return {
        seatId: seat.id,
        name: seat.name,
        person: personOf(personName(member, presence), presence.capacity),
        state,
        ink,
        detail:
          state === 'signed'
            ? uiSigning.signedAs(ink?.method ?? 'paper', when)
            : text.withNote(text.state[state], signature?.note ?? ''),
      }
    })
  })
}

function personOf(name: string | null, capacity: Capacity): string {
  const { signed } = uiMinutes
  // Without a name the seat says it all, unless its alternate was there.
  if (name === null && capacity === 'holder') return ''
  return signed.person(name ?? '', signed.capacity[capacity])
}
