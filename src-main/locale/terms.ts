import type { ItemKind, ItemStatus } from '../domain/agenda.ts'
import type { AgreementStatus } from '../domain/agreement.ts'
import type { Attachment, IssuedDocument } from '../domain/attachment.ts'
import type { AttendanceEvent } from '../domain/attendance.ts'
import type { Body } from '../domain/body.ts'
import type { MinutesStatus, Signature } from '../domain/minutes.ts'
import type { Motion, MotionResult, VoteOption } from '../domain/motion.ts'
import type { MajorityRule, NoticeRule, QuorumRule, RuleSet, SessionKind } from '../domain/rules.ts'
import type { Capacity, Seat } from '../domain/seat.ts'
import type { CallReceipt, Session, SessionStatus } from '../domain/session.ts'
import { capitalized, feminineOrdinal, plural, tie } from './grammar.ts'

const sessionKinds: Record<SessionKind, string> = {
  installation: 'Sesión de Instalación',
  ordinary: 'Sesión Ordinaria',
  extraordinary: 'Sesión Extraordinaria',
  operativeGroup: 'Reunión del Grupo Operativo',
  dialogueTable: 'Mesa de Diálogo',
  draftingTable: 'Mesa de Redacción',
}

/** «Segunda Sesión Ordinaria»; the first installation needs no number. */
export function sessionTitle(kind: SessionKind, number: number): string {
  const name = sessionKinds[kind]
  if (kind === 'installation' && number === 1) return name
  const ordinal = feminineOrdinal(number)
  return ordinal ? `${capitalized(ordinal)} ${name}` : `${name} número${tie}${number}`
}

/** The title of a session as it was called: «Segunda Sesión Ordinaria en segunda convocatoria» (R15). */
export function calledTitle({ kind, attempt }: Pick<Session, 'kind' | 'attempt'>, number: number): string {
  const title = sessionTitle(kind, number)
  return attempt > 1 ? `${title} en ${feminineOrdinal(attempt)} convocatoria` : title
}

const itemKinds: Record<ItemKind, string> = {
  rollCall: 'Lista de asistencia',
  quorum: 'Declaratoria de quórum',
  agendaApproval: 'Aprobación del orden del día',
  minutesApproval: 'Aprobación del acta anterior',
  followUp: 'Seguimiento de acuerdos',
  topic: 'Asunto',
  general: 'Asuntos generales',
  closing: 'Clausura',
}

const defaultTitles: Record<ItemKind, string> = {
  rollCall: 'Lista de asistencia',
  quorum: 'Declaratoria de quórum',
  agendaApproval: 'Lectura y aprobación del orden del día',
  minutesApproval: 'Lectura y aprobación del acta de la sesión anterior',
  followUp: 'Seguimiento de acuerdos',
  topic: 'Asunto por tratar',
  general: 'Asuntos generales',
  closing: 'Clausura',
}

const topics: Partial<Record<SessionKind, string>> = {
  installation: 'Instalación del órgano y toma de protesta de sus integrantes',
  dialogueTable: 'Diálogo sobre los asuntos de la mesa',
  draftingTable: 'Redacción de la hoja de ruta',
}

/** Title an item begins with in a session of that kind. */
export function itemTitleFor(item: ItemKind, session: SessionKind): string {
  return (item === 'topic' ? topics[session] : undefined) ?? defaultTitles[item]
}

/** Title of the item that approves the minutes of a session given by its own title. */
export function minutesApprovalTitle(session: string): string {
  return `Lectura y aprobación del acta de la ${session}`
}

/** The name of what a session of that kind leaves written. */
export function minutesNoun(kind: SessionKind): 'acta' | 'minuta' {
  return kind === 'installation' || kind === 'ordinary' || kind === 'extraordinary' ? 'acta' : 'minuta'
}

const fractions: Record<string, string> = {
  '1/2': 'la mitad',
  '1/3': 'la tercera parte',
  '1/4': 'la cuarta parte',
  '2/3': 'las dos terceras partes',
  '3/4': 'las tres cuartas partes',
  '3/5': 'las tres quintas partes',
}

export function fractionName(p: number, q: number): string {
  return fractions[`${p}/${q}`] ?? `${p}/${q}`
}

export function quorumName(rule: QuorumRule): string {
  if (rule.kind === 'strictMajority') return 'mitad más uno'
  if (rule.kind === 'fraction') return fractionName(rule.p, rule.q)
  return rule.kind === 'fixed' ? `${rule.seats} ${plural(rule.seats, 'lugar', 'lugares')}` : 'quienes asistan'
}

const majorityBases = { cast: 'votos emitidos', present: 'presentes', members: 'integrantes' } as const

export function majorityName(rule: MajorityRule): string {
  if (rule.kind === 'consensus') return 'Consenso'
  const base = majorityBases[rule.base]
  return rule.kind === 'simple'
    ? `Mayoría simple de ${base}`
    : `Mayoría calificada: ${fractionName(rule.p, rule.q)} de ${base}`
}

/** «5 días hábiles», «48 horas». */
export function noticeAmount(amount: number, unit: NoticeRule['unit']): string {
  if (unit === 'hours') return `${amount}${tie}${plural(amount, 'hora', 'horas')}`
  return unit === 'naturalDays'
    ? `${amount}${tie}${plural(amount, 'día natural', 'días naturales')}`
    : `${amount}${tie}${plural(amount, 'día hábil', 'días hábiles')}`
}

/**
 * The result of a saved vote as the room reads it; a tie was decided by whoever presides, and it is said (R19). Of an
 * admission, that the matter is treated (R9).
 */
export function resultName(
  result: MotionResult,
  castingVote: Motion['castingVote'],
  purpose: Motion['purpose'] = 'matter',
): string {
  const said = purpose === 'admission' ? admissionResults : terms.motionResults
  if (castingVote === null) return said[result]
  return `${castingVote === 'inFavour' ? said.approved : said.rejected} por voto de calidad`
}

const admissionResults = {
  unanimous: 'Admitido por unanimidad',
  majority: 'Admitido por mayoría',
  consensus: 'Admitido por consenso',
  rejected: 'No admitido',
  approved: 'Admitido',
} satisfies Record<MotionResult | 'approved', string>

/** How each closed set of the domain is called. */
export const terms = {
  /** A file that came without its name. */
  unnamedFile: 'archivo',
  sessionKinds,
  itemKinds,
  sessionStatuses: {
    draft: 'Borrador',
    convened: 'Convocada',
    open: 'En curso',
    recess: 'En receso',
    closed: 'Concluida',
    cancelled: 'Cancelada',
    notHeld: 'No verificada',
  } satisfies Record<SessionStatus, string>,
  modalities: { inPerson: 'Presencial', remote: 'A distancia', mixed: 'Mixta' } satisfies Record<
    Session['modality'],
    string
  >,
  bodyLevels: {
    municipal: 'Municipal',
    state: 'Estatal',
    regional: 'Regional',
    institutional: 'Institucional',
  } satisfies Record<Body['level'], string>,
  seatRoles: {
    member: 'Integrante',
    chair: 'Presidencia',
    secretary: 'Secretaría técnica',
    facilitator: 'Facilitación',
  } satisfies Record<Seat['role'], string>,
  capacities: { holder: 'Titular', alternate: 'Suplente' } satisfies Record<Capacity, string>,
  absent: 'Ausente',
  vacant: 'Vacante',
  attendanceKinds: {
    arrived: 'Llegó',
    left: 'Salió',
    excused: 'Justificó',
    voided: 'Sin efecto',
  } satisfies Record<AttendanceEvent['kind'], string>,
  itemStatuses: {
    pending: 'Pendiente',
    inProgress: 'En curso',
    done: 'Desahogado',
    postponed: 'Aplazado',
    withdrawn: 'Retirado',
  } satisfies Record<ItemStatus, string>,
  agreementStatuses: {
    draft: 'Número reservado',
    rejected: 'No aprobado',
    inProgress: 'En proceso',
    fulfilled: 'Cumplido',
    cancelled: 'Cancelado',
  } satisfies Record<AgreementStatus, string>,
  overdue: 'Vencido',
  noDeadline: 'Sin plazo',
  voteOptions: {
    inFavour: 'A favor',
    against: 'En contra',
    abstention: 'Abstención',
    excused: 'Excusa',
  } satisfies Record<VoteOption, string>,
  votingMethods: {
    nominal: 'Nominal',
    showOfHands: 'A mano alzada',
    consensus: 'Por consenso',
    secret: 'Secreta',
  } satisfies Record<Motion['method'], string>,
  motionResults: {
    unanimous: 'Aprobado por unanimidad',
    majority: 'Aprobado por mayoría',
    consensus: 'Aprobado por consenso',
    rejected: 'No aprobado',
    approved: 'Aprobado',
  } satisfies Record<MotionResult | 'approved', string>,
  minutesStatuses: {
    draft: 'Borrador',
    project: 'Proyecto',
    approved: 'Aprobada',
    signed: 'Firmada',
    published: 'Publicada',
  } satisfies Record<MinutesStatus, string>,
  signatureStates: {
    pending: 'Falta',
    signed: 'Firmó',
    refused: 'No firma',
    absent: 'Ausente',
  } satisfies Record<Signature['state'], string>,
  willAttend: { yes: 'Asistirá', no: 'No asistirá', unknown: 'Sin confirmar' } satisfies Record<
    CallReceipt['willAttend'],
    string
  >,
  attachmentPurposes: {
    logo: 'Emblema',
    annex: 'Anexo',
    scan: 'Documento firmado',
  } satisfies Record<Attachment['purpose'], string>,
  documentKinds: {
    call: 'Convocatoria',
    attendanceSheet: 'Lista de asistencia',
    minutes: 'Acta',
    followUp: 'Seguimiento de acuerdos',
    certification: 'Certificación de acuerdos',
    correction: 'Corrección del acta',
    cooperationAgreement: 'Convenio',
    signedCopy: 'Ejemplar firmado en pantalla',
    publicVersion: 'Versión pública',
    fileCover: 'Carátula de expediente',
    problemTree: 'Árbol de problemas',
    objectiveTree: 'Árbol de objetivos',
    logFrame: 'Matriz de indicadores (MIR)',
    schedule: 'Cronograma',
    actionPlan: 'Plan de acción',
    commitmentSheet: 'Ficha de compromiso',
    ogpTemplate: 'Plantilla OGP',
    ogpTemplateEnglish: 'Plantilla OGP en inglés',
    progressReport: 'Informe de avance',
  } satisfies Record<IssuedDocument['kind'], string>,
  calendars: {
    LFPA28: 'Ley Federal de Procedimiento Administrativo, artículo 28',
    LFT74: 'Ley Federal del Trabajo, artículo 74',
  } satisfies Record<RuleSet['calendar'], string>,
  noticeUnits: {
    businessDays: 'días hábiles',
    naturalDays: 'días naturales',
    hours: 'horas',
  } satisfies Record<NoticeRule['unit'], string>,
  agreementScopes: { session: 'por sesión', year: 'por año' } satisfies Record<
    RuleSet['agreementScope'],
    string
  >,
  quorumRules: {
    strictMajority: 'Mitad más uno',
    fraction: 'Fracción',
    fixed: 'Número fijo',
    any: 'Quienes asistan',
  } satisfies Record<QuorumRule['kind'], string>,
  majorityRules: {
    simple: 'Mayoría simple',
    qualified: 'Mayoría calificada',
    consensus: 'Consenso',
  } satisfies Record<MajorityRule['kind'], string>,
  majorityBases,
} as const
