import type { Indicator } from '../../../src-main/domain/commitment.ts'
import { uiFollowUp } from '../../../src-main/locale/ui-follow-up.ts'

const numbers = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 6 })

/** «1,200 personas» */
export function valueWords(value: number, { unit }: Pick<Indicator, 'unit'>): string {
  return uiFollowUp.indicators.value(numbers.format(value), unit)
}
