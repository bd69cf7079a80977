import { legalStatesAt } from '../support/legal-states.ts'
import { councilDossier } from '../support/live-council.ts'
import { type BenchLine, median } from './measure.ts'

/** After each event, the quorum and all that can be done, from the whole log of a council of 43 seats. */
export async function legalStates(): Promise<BenchLine[]> {
  const dossier = await councilDossier()
  const rounds = 20
  let reached = 0
  const every = () => {
    for (let round = 0; round < rounds; round += 1)
      for (const { at } of dossier.attendance) if (legalStatesAt(dossier, at).quorum.isReached) reached += 1
  }
  const milliseconds = await median(every, 15, 5)
  if (reached === 0) throw new Error('the council never had quorum')
  const events = dossier.attendance.length
  return [
    {
      name: `quórum y estados legales tras cada hecho, de la bitácora entera (${events} hechos, ${dossier.motions.length} votaciones)`,
      value: (events * rounds * 1000) / milliseconds,
      limit: 20_000,
      unit: 'por segundo',
    },
  ]
}
