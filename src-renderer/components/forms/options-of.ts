/** A closed set of the domain as options with their names. */
export function optionsOf<T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) {
  return values.map((value) => ({ value, label: names[value] }))
}
