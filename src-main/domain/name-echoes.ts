/** Words that belong to the surname that follows them. */
const particles = /^(?:de|del|la|las|los|el|y|van|von|da|dos|san|santa)$/iu

/** The parts of a name: «Ruth de la Cruz Xol» has «Ruth», «de la Cruz» and «Xol». */
function partsOf(name: string): string[] {
  const parts: string[] = []
  let before = ''
  for (const word of name.split(/[\s,.]+/u).filter(Boolean)) {
    before = before ? `${before} ${word}` : word
    if (particles.test(word)) continue
    parts.push(before)
    before = ''
  }
  return parts
}

/**
 * Other ways in which a paper may say a person whose name is removed: by the surnames first, as lists do, without the
 * second one, or by a surname alone. The longest first: it is the one that counts where several begin.
 */
export function echoesOfName(name: string): string[] {
  const parts = partsOf(name)
  if (parts.length < 2) return []
  const surnames = parts.slice(parts.length === 2 ? 1 : -2)
  const given = parts.slice(0, parts.length - surnames.length).join(' ')
  const reversed = `${surnames.join(' ')} ${given}`
  const short = surnames.length > 1 ? [`${surnames[0]} ${given}`, `${given} ${surnames[0]}`] : []
  return [name, reversed, ...short, ...(surnames.length > 1 ? [surnames.join(' ')] : []), ...surnames]
}
