import type { Body } from '../../../src-main/domain/body.ts'

/** What the form of a body holds while it is written. */
export type BodyFormDraft = {
  name: string
  shortName: string
  acronym: string
  level: Body['level']
  municipality: string
  state: string
  address: string
  timeZone: string
  privacyNoticeAt: string
}

export const emptyBody: BodyFormDraft = {
  name: '',
  shortName: '',
  acronym: '',
  level: 'municipal',
  municipality: '',
  state: '',
  address: '',
  timeZone: 'America/Mexico_City',
  privacyNoticeAt: '',
}

export function bodyDraftOf({ id: _id, ...body }: Body): BodyFormDraft {
  return { ...body }
}
