/** `reached`: the last step done, where the route stands; `current`: the next one that needs a person. */
export type RouteStep = {
  /** Its place in a longer route; that in the list where it is not said. */
  readonly number?: number
  readonly title: string
  readonly note: string
  readonly state: 'done' | 'reached' | 'current' | 'ahead'
}
