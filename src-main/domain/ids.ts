import { z } from 'zod'

export const BodyId = z.uuid().brand('BodyId')
export type BodyId = z.infer<typeof BodyId>
export const SectorId = z.uuid().brand('SectorId')
export type SectorId = z.infer<typeof SectorId>
export const SeatId = z.uuid().brand('SeatId')
export type SeatId = z.infer<typeof SeatId>
export const PersonId = z.uuid().brand('PersonId')
export type PersonId = z.infer<typeof PersonId>
export const SessionId = z.uuid().brand('SessionId')
export type SessionId = z.infer<typeof SessionId>
export const AgendaItemId = z.uuid().brand('AgendaItemId')
export type AgendaItemId = z.infer<typeof AgendaItemId>
export const MotionId = z.uuid().brand('MotionId')
export type MotionId = z.infer<typeof MotionId>
export const AgreementId = z.uuid().brand('AgreementId')
export type AgreementId = z.infer<typeof AgreementId>
export const AttachmentId = z.uuid().brand('AttachmentId')
export type AttachmentId = z.infer<typeof AttachmentId>
export const CooperationAgreementId = z.uuid().brand('CooperationAgreementId')
export type CooperationAgreementId = z.infer<typeof CooperationAgreementId>
export const UndertakingId = z.uuid().brand('UndertakingId')
export type UndertakingId = z.infer<typeof UndertakingId>
export const ProblemTreeId = z.uuid().brand('ProblemTreeId')
export type ProblemTreeId = z.infer<typeof ProblemTreeId>
export const NodeId = z.uuid().brand('NodeId')
export type NodeId = z.infer<typeof NodeId>
/** A record without references to it from other records. */
export const RecordId = z.uuid()
export type RecordId = z.infer<typeof RecordId>
