/** The place of the head of a plan where each part puts its actions. */
export const planActionsId = 'plan-actions'
