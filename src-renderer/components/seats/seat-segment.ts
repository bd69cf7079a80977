/** What a run of seats in a meter means. On the ink panel the senses of a vote take their projected colours. */
export type SeatTone =
  'present' | 'pending' | 'inFavour' | 'against' | 'abstention' | 'excused' | 'refused' | 'missing' | 'empty'

export type SeatSegment = { readonly count: number; readonly tone: SeatTone }
