/** Fields of the declarations of a party, filled with its own data. */
export const partyFields = ['parte', 'alias', 'representante', 'cargo', 'personalidad', 'domicilio'] as const

/** Fields of the whole agreement. */
export const agreementFields = [
  'objeto',
  'vigencia',
  'recursos',
  'enlaces',
  'lugar',
  'fecha',
  'ejemplares',
] as const

/** Of the agreement that this one modifies. */
export const originalFields = ['original', 'fechaOriginal', 'vigenciaOriginal'] as const

/** Fields of each party by its place: how the text calls it, its whole name, who follows up for it. */
export const numberedFields = ['parte', 'nombre', 'enlace'] as const

/** A brace with the name after it, closed or not. */
const brace = /\{([^{}\n]*)(\}?)/g

/** The fields that a text names, each with the words just before it, to find it. */
export function fieldsOf(text: string): { readonly field: string; readonly before: string }[] {
  return [...text.matchAll(brace)].map(({ 0: whole, 1: name, 2: end, index }) => ({
    field: end ? name! : whole.trim().slice(0, 24),
    before: text.slice(0, index).trim().split(/\s+/u).slice(-4).join(' '),
  }))
}

/** What may stand in braces, of an agreement with so many parties: in its clauses, and in the declarations of a party. */
export function knownFields(
  parties: number,
  isModification: boolean,
): { readonly agreement: readonly string[]; readonly party: readonly string[] } {
  const places = Array.from({ length: parties }, (_, index) => index + 1)
  const agreement = [
    ...agreementFields,
    ...(isModification ? originalFields : []),
    ...places.flatMap((place) => numberedFields.map((field) => `${field}${place}`)),
  ]
  return { agreement, party: [...partyFields, ...agreement] }
}

/** The text with its fields filled; one whose value is not known yet is left as `blank`. */
export function fillFields(text: string, values: ReadonlyMap<string, string>, blank: string): string {
  return text.replace(brace, (whole, name: string, end: string) => {
    const value = end ? values.get(name) : undefined
    return value === undefined ? whole : value || blank
  })
}
