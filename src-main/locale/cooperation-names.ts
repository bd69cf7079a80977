import { feminineOrdinal, lowerFirst, upperFirst } from './grammar.ts'

const masculine = (ordinal: string) => ordinal.replace(/a\b/g, 'o').replace(/^(primer|tercer)o$/, '$1')

/** «Primer convenio modificatorio al convenio de colaboración…». */
export function modificationName(original: string, number: number): string {
  const ordinal = feminineOrdinal(number)
  const which = ordinal ? upperFirst(masculine(ordinal)) : `${number}.º`
  return `${which} convenio modificatorio al ${lowerFirst(original)}`.slice(0, 300)
}
