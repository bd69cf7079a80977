import type { Activity } from '../domain/commitment.ts'
import { addDays, type Instant, type LocalDate } from '../domain/time.ts'
import { scheduleFile as texts } from '../locale/schedule-texts.ts'
import { scheduleKey, type ScheduleData } from './schedule.ts'

/** Longest line of a calendar, in octets, without what ends it (RFC 5545, 3.1). */
const longest = 75

/** The cronograma as a calendar: whole days for each stretch of work, under a name that stays when it is made again. */
export function scheduleCalendar(data: ScheduleData, now: Instant): string {
  const { body, plan, commitments } = data
  const stamp = `${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Secretariado Abierto//Cronograma//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`${plan.name} · ${scheduleKey(body.acronym, plan)}`)}`,
    ...commitments.flatMap(({ commitment, activities }) =>
      activities.flatMap((activity) => eventsOf(activity, commitment.title, stamp)),
    ),
    'END:VCALENDAR',
  ]
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

function eventsOf(activity: Activity, commitment: string, stamp: string): string[] {
  return activity.spans.flatMap(({ start, end }, index) => [
    'BEGIN:VEVENT',
    `UID:${activity.id}-${index + 1}@secretariado-abierto`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(start)}`,
    // The day after the last one, as the standard has it.
    `DTEND;VALUE=DATE:${dateOf(addDays(end, 1))}`,
    `SUMMARY:${escaped(activity.name)}`,
    `DESCRIPTION:${escaped(texts.description(activity, commitment))}`,
    ...(activity.place ? [`LOCATION:${escaped(activity.place)}`] : []),
    `CATEGORIES:${escaped(texts.kinds[activity.kind])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
}

const dateOf = (date: LocalDate) => date.replaceAll('-', '')

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** Octets of a sign in UTF-8. */
function octets(sign: string): number {
  const code = sign.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A long line goes on after a space, never inside a sign. */
function folded(line: string): string[] {
  const lines = ['']
  let used = 0
  for (const sign of line) {
    const size = octets(sign)
    if (used + size > longest) {
      lines.push(' ')
      used = 1
    }
    lines[lines.length - 1] += sign
    used += size
  }
  return lines
}
