import { expect, it } from 'vitest'
import type { LocalDate, LocalTime } from '../../../src-main/domain/time.ts'
import { sessionHour } from '../../../src-renderer/composables/session/session-hour.ts'
import { at } from '../../support/small-body.ts'
import { zone } from '../../support/small-body-draft.ts'

const session = (time: string, openedAt: string | null) => ({
  date: '2026-10-15' as LocalDate,
  time: time as LocalTime,
  openedAt: openedAt === null ? null : at(openedAt),
})

it.each([
  ['during the day', session('10:00', '10:05'), '10:40', at('10:40')],
  ['before the opening', session('10:00', '10:05'), '09:50', at('09:50')],
  ['early in the roll call', session('10:00', null), '09:30', at('09:30')],
  ['at night', session('20:00', '20:10'), '23:50', at('23:50')],
  ['past midnight', session('20:00', '20:10'), '00:30', at('00:30', '2026-10-16')],
  ['before a session of the night', session('20:00', null), '19:45', at('19:45')],
  ['what is not an hour', session('10:00', '10:05'), '25:00', null],
])('%s', (_, given, typed, moment) => expect(sessionHour(given, zone, typed)).toBe(moment))
