import { TimeZone } from '../../src-main/domain/time.ts'

export const zone = TimeZone.parse('America/Mexico_City')

/** A body as its form gives it. */
export const smallBodyDraft = {
  name: 'Secretariado Técnico Municipal',
  shortName: 'STM',
  acronym: 'STM-VA',
  level: 'municipal' as const,
  municipality: 'Villa Abierta',
  state: 'Estado de México',
  address: '',
  timeZone: zone,
  privacyNoticeAt: '',
}
