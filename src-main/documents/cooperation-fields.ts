import { calledName, type CooperationAgreement, type Party } from '../domain/cooperation-agreement.ts'
import { fillFields } from '../domain/cooperation-fields.ts'
import { validityOf } from '../domain/cooperation-life.ts'
import { cooperationTexts } from '../locale/cooperation-texts.ts'

const { fields: texts } = cooperationTexts

/** Fills the fields of the text of an agreement: in the declarations of a party, with its own data too. */
export type FieldFiller = (text: string, party?: Party) => string

/** `original`: the agreement that this one modifies. */
export function fieldFiller(
  agreement: CooperationAgreement,
  original: CooperationAgreement | null,
): FieldFiller {
  const facts = new Map([...agreementValues(agreement, original), ...numberedValues(agreement)])
  // What it is for may name the others.
  const purpose = fillFields(agreement.purpose, facts, texts.blank)
  const ofAll = new Map([...facts, ['objeto', purpose]])
  return (text, party) =>
    fillFields(text, party ? new Map([...ofAll, ...partyValues(party)]) : ofAll, texts.blank)
}

function agreementValues(
  agreement: CooperationAgreement,
  original: CooperationAgreement | null,
): [string, string][] {
  const from = original ?? agreement
  const own = { ...agreement, startsOn: from.startsOn, signingDate: from.signingDate }
  const isUnchanged = agreement.validityKind === 'unchanged'
  return [
    [
      'vigencia',
      isUnchanged && original
        ? texts.unchanged(texts.original(original))
        : texts.validity(validityOf(own, []), from.startsOn === null && original === null),
    ],
    ['recursos', texts.resources(agreement)],
    ['enlaces', texts.liaisons(agreement.parties)],
    ['lugar', agreement.place],
    ['fecha', texts.date(agreement.signingDate)],
    ['ejemplares', texts.copies(agreement.copies)],
    ...(original
      ? ([
          ['original', texts.original(original)],
          ['fechaOriginal', texts.date(original.signingDate)],
          ['vigenciaOriginal', texts.validity(validityOf(original, []), original.startsOn === null)],
        ] as [string, string][])
      : []),
  ]
}

function numberedValues({ parties }: CooperationAgreement): [string, string][] {
  return parties.flatMap((party, index): [string, string][] => [
    [`parte${index + 1}`, texts.called(party)],
    [`nombre${index + 1}`, party.name],
    [`enlace${index + 1}`, texts.liaison(party.liaison)],
  ])
}

function partyValues(party: Party): [string, string][] {
  const [first] = party.representatives
  return [
    ['parte', party.name || calledName(party)],
    ['alias', texts.called(party)],
    ['representante', texts.person(first?.name || party.name)],
    ['cargo', first?.post ?? ''],
    ['personalidad', first?.powers ?? ''],
    ['domicilio', party.address],
  ]
}
