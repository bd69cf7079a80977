/** Counts with their noun: `count(2, 'día', 'días')` is «2 días». */
export const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`
