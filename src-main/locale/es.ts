import { documents } from './documents.ts'
import { errors } from './errors.ts'
import { minutesTexts } from './minutes-texts.ts'
import { terms } from './terms.ts'
import { voteTexts } from './vote-texts.ts'

export { errors, wordFailure } from './errors.ts'
export { itemTitleFor, minutesApprovalTitle, minutesNoun, sessionTitle, terms } from './terms.ts'

/** What the rules and the papers say in Spanish; the texts of the screens are in `ui.ts`. */
export const es = { terms, errors, documents, minutes: minutesTexts, votes: voteTexts } as const
