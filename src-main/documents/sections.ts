import type { SectionText } from '../locale/passage.ts'
import type { Format } from './wording.ts'

/** The sections of a paper in their order: what opens it first, what closes it last, the rest as the body put them. */
export function arranged<Id extends string>(
  sections: Readonly<Record<Id, SectionText>>,
  { sectionOrder, hiddenSections }: Pick<Format, 'sectionOrder' | 'hiddenSections'>,
): Id[] {
  const ids = Object.keys(sections) as Id[]
  const placed = (place: SectionText['place']) => ids.filter((id) => sections[id].place === place)
  const movable = placed('movable')
  const moved = [...new Set(sectionOrder)].filter((id): id is Id => movable.includes(id as Id))
  const rest = movable.filter((id) => !moved.includes(id))
  const isShown = (id: Id) => !(sections[id].canHide && hiddenSections.includes(id))
  return [...placed('first'), ...moved, ...rest, ...placed('last')].filter(isShown)
}
