import type { AgendaItem } from '../domain/agenda.ts'
import type { SessionDossier } from '../domain/dossier.ts'
import { presenceIn } from '../domain/attendance.ts'
import type { Motion } from '../domain/motion.ts'
import { requiredQuorum, votingMembers } from '../domain/quorum.ts'
import { presenceAt } from '../domain/room.ts'
import type { Membership } from '../domain/seat.ts'
import { fold } from '../domain/text.ts'
import { type Instant, localDate, localTime } from '../domain/time.ts'
import { documents } from '../locale/documents.ts'
import { installationPaper, installationPassages } from '../locale/installation-passages.ts'
import { installationTexts as texts } from '../locale/installation-texts.ts'
import { itemBlocks } from './minutes-course.ts'
import {
  type Acta,
  agendaSection,
  attendanceSection,
  courseSections,
  farewellSections,
  generalSections,
  type Section,
  separateVoteSections,
} from './minutes-sections.ts'
import type { Block, Inlines, TableBlock } from './model.ts'
import { said } from './paragraphs.ts'
import { bySector, isVacant, numberOf, ownName, seatName } from './seats.ts'
import { arranged } from './sections.ts'
import { type Format, type Wording, wordingOf } from './wording.ts'

/** The acta that formalises a body: who it is made of, that it was installed and protested, and by what rules it goes on. */
export function installationActa(dossier: SessionDossier, format: Format): Acta {
  const say = wordingOf(installationPassages, format, dossier.body)
  const item = installationItem(dossier)
  const under = (
    heading: 'integrationHeading' | 'installedHeading' | 'rulesHeading',
    blocks: () => Block[],
  ): Section => ({ title: say.text(heading, {}), blocks })
  const sections = {
    opening: [],
    integration: [under('integrationHeading', () => integrationBlocks(dossier, say))],
    attendance: [attendanceSection(dossier, say)],
    agenda: [agendaSection(dossier, say)],
    installed: item ? [under('installedHeading', () => installedBlocks(dossier, item, say))] : [],
    rules: [under('rulesHeading', () => ruleBlocks(dossier, say))],
    course: courseSections(dossier, say, item ? [item] : []),
    general: generalSections(dossier, say),
    separateVotes: separateVoteSections(dossier),
    closing: farewellSections(dossier, say),
  }
  return { say, sections: arranged(installationPaper.sections, format).flatMap((id) => sections[id]) }
}

type InstallationWording = Wording<typeof installationPassages>

/** The matter that installs the body: the first that says so, else the first of the agenda. */
function installationItem({ agenda }: SessionDossier): AgendaItem | null {
  const topics = agenda.filter(({ kind }) => kind === 'topic')
  return topics.find(({ title }) => fold(title).includes('instala')) ?? topics[0] ?? null
}

const widths = [34, 150, 112, 112]

/** Every seat of the body by sector, with its titular and its suplente. */
function integrationBlocks(dossier: SessionDossier, say: InstallationWording): Block[] {
  const { members, rules } = dossier
  const groups = bySector(dossier)
  const table: TableBlock = {
    type: 'table',
    columns: texts.integration.columns.map((header, index) => ({
      header,
      width: widths[index]!,
      align: index === 0 ? 'right' : 'left',
    })),
    groups: groups.map((group) => ({
      caption: documents.sectorCaptionWithVotes(group.sector.name, group),
      rows: group.members.map(integrationRow),
    })),
    result: null,
  }
  const intro = texts.integration.intro({
    seats: members.length,
    voting: votingMembers(members, rules).length,
    sectors: groups.map(({ sector }) => sector.name),
  })
  const supports = members.filter(({ seat }) => seat.role === 'facilitator' || seat.role === 'secretary')
  return [
    ...say.blocks('integration', intro),
    table,
    ...appointments(members),
    ...supports.map(({ seat }) =>
      said(texts.integration.support({ ...seat, role: seat.role as 'facilitator' | 'secretary' })),
    ),
  ]
}

function integrationRow(member: Membership): Inlines[] {
  const { seat, holder, alternates } = member
  const holderName = isVacant(member)
    ? texts.integration.vacant
    : holder === null
      ? texts.integration.none
      : (ownName(member, holder) ?? texts.integration.holder)
  const names = alternates.map((person) => ownName(member, person) ?? texts.integration.alternate)
  const cells = [numberOf(member), seat.name, holderName, names.join('; ') || texts.integration.none]
  return cells.map((text) => [{ text }])
}

/** By which document each person sits there, where the mandates say it. */
function appointments(members: readonly Membership[]): Block[] {
  const items = members.flatMap((member) =>
    [...(member.holder ? [member.holder] : []), ...member.alternates].flatMap((person) => {
      const document = member.appointedBy[person.id]
      if (!document) return []
      const capacity = person === member.holder ? ('holder' as const) : ('alternate' as const)
      return [{ content: [{ text: texts.integration.appointed(seatName(member), capacity, document) }] }]
    }),
  )
  if (items.length === 0) return []
  return [said(texts.integration.appointments), { type: 'list', ordered: false, items }]
}

/** What was said and voted, the protest that was taken, and the declaration when it was decided so. */
function installedBlocks(dossier: SessionDossier, item: AgendaItem, say: InstallationWording): Block[] {
  const isTreated = item.status === 'done' || item.status === 'inProgress'
  const at = isTreated ? installedAt(dossier, item) : null
  return [
    ...itemBlocks(dossier, item, say),
    ...(isTreated && fold(item.title).includes('protesta') ? protestBlocks(dossier, at, say) : []),
    ...(at ? say.blocks('installed', declarationOf(dossier, at)) : []),
  ]
}

/** When the body was installed: when that was voted, or when its item ended without any vote; null while it was not. */
function installedAt({ motions }: SessionDossier, item: AgendaItem): Instant | null {
  const votes = motions.filter(({ agendaItemId, result }) => agendaItemId === item.id && result !== null)
  if (votes.length === 0) return motions.some(isUnsaved(item)) ? null : item.endedAt
  return votes.find(({ result }) => result !== 'rejected')?.closedAt ?? null
}

const isUnsaved =
  (item: AgendaItem) =>
  ({ agendaItemId, status }: Motion) =>
    agendaItemId === item.id && status === 'open'

/** Asked by who presides and answered by those in the room; who was not there protests when it comes. */
function protestBlocks(dossier: SessionDossier, at: Instant | null, say: InstallationWording): Block[] {
  const presence = presenceAt(dossier, at)
  const missing = dossier.members.filter(
    (member) => !isVacant(member) && !presenceIn(presence, member.seat.id).isPresent,
  )
  return [
    ...say.blocks('protest', {}),
    ...say.blocks('protestQuestion', {}),
    ...say.blocks('protestAnswer', {}),
    ...say.blocks('protestWarning', {}),
    ...(missing.length > 0 ? [said(texts.protest.missing(missing.map(seatName)))] : []),
  ]
}

function declarationOf({ body }: SessionDossier, at: Instant) {
  return texts.installed.declared({
    time: localTime(at, body.timeZone),
    date: localDate(at, body.timeZone),
  })
}

/** By what rules it meets from now on, while it approves no others. */
function ruleBlocks({ rules, members }: SessionDossier, say: InstallationWording): Block[] {
  const seats = votingMembers(members, rules).length
  const rows = texts.rules.rows({
    notice: rules.notice,
    quorum: { rule: rules.quorum, required: requiredQuorum(rules.quorum, seats), seats },
    second: {
      rule: rules.secondCall,
      quorum: rules.secondCallQuorum,
      required: requiredQuorum(rules.secondCallQuorum, seats),
    },
    majority: rules.majority,
    chairBreaksTies: rules.chairBreaksTies,
  })
  return [
    ...say.blocks('rules', { reglas: rules.name }),
    { type: 'fields', rows: rows.map(({ label, text }) => ({ label, value: [{ text }] })) },
  ]
}
