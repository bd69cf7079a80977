/** `reached`: the last step done, where the route stands; `current`: the next one that needs a person. */
export type RouteStep = {
  readonly title: string
  readonly note: string
  readonly state: 'done' | 'reached' | 'current' | 'ahead'
}
