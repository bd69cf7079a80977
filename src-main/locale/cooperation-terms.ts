import type { CooperationType, Party } from '../domain/cooperation-agreement.ts'
import type { CooperationPhase } from '../domain/cooperation-life.ts'
import type { UndertakingStatus } from '../domain/undertaking.ts'

/** The words of the field: what a convenio, its parties and its undertakings are called. */
export const cooperationTerms = {
  /** Catalogue of the format of obligations (f33). */
  types: {
    coordination: 'De coordinación con el sector público',
    collaboration: 'De colaboración con el sector público',
    socialConcertation: 'De concertación con el sector social',
    privateConcertation: 'De concertación con el sector privado',
  } satisfies Record<CooperationType, string>,
  partyKinds: {
    publicBody: 'Ente público',
    civilSociety: 'Organización de la sociedad civil',
    academia: 'Institución académica',
    company: 'Empresa',
    individual: 'Persona física',
  } satisfies Record<Party['kind'], string>,
  phases: {
    draft: 'Borrador',
    review: 'En revisión',
    signing: 'En firma',
    signed: 'Firmado',
    inForce: 'Vigente',
    expiring: 'Por vencer',
    expired: 'Vencido',
    terminated: 'Terminado',
    cancelled: 'Cancelado',
  } satisfies Record<CooperationPhase, string>,
  undertakings: {
    pending: 'Pendiente',
    inProgress: 'En proceso',
    fulfilled: 'Cumplido',
    cancelled: 'Cancelado',
  } satisfies Record<UndertakingStatus, string>,
} as const
