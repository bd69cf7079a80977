import type { CooperationAgreement } from '../domain/cooperation-agreement.ts'
import { type CooperationSigner, cooperationSigners } from '../domain/cooperation-signing.ts'
import type { RecordId } from '../domain/ids.ts'
import { fold } from '../domain/text.ts'
import { cooperationTexts } from '../locale/cooperation-texts.ts'
import type { cooperationPassages } from '../locale/cooperation-passages.ts'
import type { ClosingBlock, Signer } from './model.ts'
import type { Wording } from './wording.ts'

const texts = cooperationTexts.closing

type Cell = Signer & { readonly id: RecordId; readonly role: CooperationSigner['role'] }

/** Cells of the signatures, in two groups: who binds a party, and who saw it. */
export function cooperationCells(agreement: Pick<CooperationAgreement, 'parties' | 'witnesses'>): Cell[] {
  const signers = cooperationSigners(agreement)
  return signers.map((signer, index) => {
    const { id, role, name } = signer
    const parties = signers.filter((one) => one.role === 'party').length
    const isAssistant = signers.findIndex(({ party }) => party === signer.party) < index
    return role === 'party'
      ? {
          id,
          role,
          name,
          number: String(index + 1),
          capacity: texts.forParty(signer.party, isAssistant, ownPost(signer)),
        }
      : {
          id,
          role,
          name,
          number: texts.witnessNumber(index - parties),
          capacity: texts.witness(ownPost(signer)),
        }
  })
}

const signersOf = (cells: readonly Cell[], role: Cell['role']): Signer[] =>
  cells.filter((cell) => cell.role === role).map(({ number, name, capacity }) => ({ number, name, capacity }))

/** The post, unless the name already says it. */
function ownPost({ name, post }: CooperationSigner): string {
  return fold(name).includes(fold(post)) ? '' : post
}

/** The end: read, signed in so many copies, place and date, and the signatures. */
export function cooperationClosing(
  agreement: CooperationAgreement,
  key: string,
  say: Wording<typeof cooperationPassages>,
): ClosingBlock {
  const cells = cooperationCells(agreement)
  const witnesses = signersOf(cells, 'witness')
  return {
    type: 'closing',
    heading: texts.heading,
    paragraphs: [say.runs('closing', texts.paragraph(agreement))].filter((content) => content.length > 0),
    endMark: texts.endMark,
    identity: texts.identity(key, agreement.name, agreement.parties, agreement.signingDate),
    signers: signersOf(cells, 'party'),
    ...(witnesses.length > 0 ? { witnesses: { caption: texts.witnesses, signers: witnesses } } : {}),
    notes: [],
  }
}
