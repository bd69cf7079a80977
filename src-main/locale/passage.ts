/** A fixed text of a paper that a body may word its own way; `domain/passage.ts` says how it is written. */
export type PassageText<F extends string = string> = {
  readonly name: string
  /** As the program words it. */
  readonly text: string
  /** What each field is. */
  readonly fields: Readonly<Record<F, string>>
  /** Fields without which the paper would not say what it must, and why. */
  readonly needs?: Readonly<Partial<Record<NoInfer<F>, string>>>
  /** A heading or a mark: no bold and no number of pages in it. */
  readonly isPlain?: true
}

export function passage<F extends string>(of: PassageText<F>): PassageText<F> {
  return of
}

/** A heading, which has no fields of its own. */
export function headingPassage(name: string, text: string): PassageText<never> {
  return { name, text, fields: {}, isPlain: true }
}

/** A part of a paper: whether it keeps its place, and whether it may be left out. */
export type SectionText = {
  readonly name: string
  /** What opens a paper and what closes it keep their place. */
  readonly place: 'first' | 'movable' | 'last'
  readonly canHide?: true
}

/** What may be changed of the papers of a kind. */
export type PaperPassages = {
  readonly name: string
  /** Which of its papers take a new format: those of a session, of its date; the rest, when they are issued. */
  readonly datedBy: 'session' | 'issue'
  /** Made from another paper: of the size of that one while the body chooses none. */
  readonly isOfSource?: true
  readonly passages: Readonly<Record<string, PassageText>>
  readonly sections: Readonly<Record<string, SectionText>>
}

/** Fields that every passage and every own text has. */
export const commonFields = {
  organo: 'nombre del órgano',
  el_organo: 'nombre del órgano, con su artículo',
  del_organo: '«del» o «de la», y el nombre del órgano',
  siglas: 'siglas del órgano',
  lugar: 'municipio y estado',
  domicilio: 'domicilio del órgano',
} as const
export type CommonField = keyof typeof commonFields

/** The line under the letterhead and the one at the foot of every page. */
export const edgeTexts = {
  header: passage({
    name: 'Renglón bajo el membrete',
    text: '',
    fields: {},
  }),
  footer: passage({
    name: 'Renglón al pie de cada página',
    text: '',
    fields: {},
  }),
} as const
