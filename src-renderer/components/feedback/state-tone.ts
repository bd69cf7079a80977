/** `petrolSolid`, `against` and `slate` are the senses of a vote; the tints are states. */
export type StateTone =
  'petrol' | 'petrolSolid' | 'against' | 'slate' | 'amber' | 'brick' | 'neutral' | 'outline'
