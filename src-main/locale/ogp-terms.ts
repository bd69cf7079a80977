import type { Completion } from '../domain/commitment.ts'
import type { LocalDate } from '../domain/time.ts'
import { plainDate } from './document-dates.ts'

export const ogpLanguages = ['es', 'en'] as const
export type OgpLanguage = (typeof ogpLanguages)[number]

type OgpTerms = {
  readonly language: string
  readonly title: string
  readonly name: string
  readonly dates: string
  readonly lead: string
  readonly society: string
  readonly problem: string
  readonly commitment: string
  readonly contribution: string
  readonly values: string
  readonly information: string
  readonly budget: string
  readonly goals: string
  readonly population: string
  readonly milestones: string
  readonly milestoneColumns: readonly [milestone: string, start: string, end: string]
  readonly completion: string
  readonly completions: Readonly<Record<Completion, string>>
  readonly results: string
  readonly nextSteps: string
  readonly free: string
  readonly blank: string
  readonly date: (date: LocalDate) => string
  readonly range: (start: LocalDate, end: LocalDate) => string
}

const english = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const englishDate = (date: LocalDate) => english.format(new Date(`${date}T00:00:00Z`))

/** The template of commitments of the Open Government Partnership (§1.5) in its two languages. */
export const ogpTerms: Readonly<Record<OgpLanguage, OgpTerms>> = {
  es: {
    language: 'Español',
    title: 'Plantilla de compromiso de la Alianza para el Gobierno Abierto',
    name: 'Número y nombre del compromiso',
    dates: 'Fechas de inicio y término',
    lead: 'Dependencia responsable de la implementación',
    society: 'Sociedad civil, sector privado y otros actores',
    problem: '¿Cuál es el problema público que atenderá el compromiso?',
    commitment: '¿Cuál es el compromiso?',
    contribution: '¿Cómo contribuirá a resolver el problema público?',
    values: '¿Por qué es relevante frente a los valores de OGP?',
    information: 'Información adicional',
    budget: 'Presupuesto y fuentes',
    goals: 'Objetivos de Desarrollo Sostenible',
    population: 'Población y grupos prioritarios',
    milestones: 'Actividades con un producto verificable',
    milestoneColumns: ['Actividad', 'Inicio', 'Término'],
    completion: 'Nivel de cumplimiento',
    completions: {
      noEvidence: 'Sin evidencia',
      notStarted: 'No iniciado',
      limited: 'Limitado',
      substantial: 'Sustancial',
      complete: 'Completo',
    },
    results: 'Resultados',
    nextSteps: 'Siguientes pasos',
    free: 'Sin costo',
    blank: 'Por definir',
    date: plainDate,
    range: (start, end) => `${plainDate(start)} – ${plainDate(end)}`,
  },
  en: {
    language: 'Inglés',
    title: 'Open Government Partnership commitment template',
    name: 'Commitment number and name',
    dates: 'Commitment start and end date',
    lead: 'Lead implementing agency',
    society: 'Civil society organisations, private sector and other actors',
    problem: 'What is the public problem that the commitment will address?',
    commitment: 'What is the commitment?',
    contribution: 'How will the commitment contribute to solving the public problem?',
    values: 'Why is this commitment relevant to OGP values?',
    information: 'Additional information',
    budget: 'Budget and sources',
    goals: 'Sustainable Development Goals',
    population: 'Population and priority groups',
    milestones: 'Milestone activities with a verifiable deliverable',
    milestoneColumns: ['Milestone', 'Start date', 'End date'],
    completion: 'Completion level',
    completions: {
      noEvidence: 'No evidence available',
      notStarted: 'Not started',
      limited: 'Limited',
      substantial: 'Substantial',
      complete: 'Complete',
    },
    results: 'Results',
    nextSteps: 'Next steps',
    free: 'No cost',
    blank: 'To be defined',
    date: englishDate,
    range: (start, end) => `${englishDate(start)} – ${englishDate(end)}`,
  },
}
