import { z } from 'zod'
import { StandingItem } from '../domain/agenda.ts'
import { BodyDraft, Letterhead } from '../domain/body.ts'
import { Device } from '../domain/device.ts'
import { BodyId, PersonId, RecordId, SeatId, SectorId } from '../domain/ids.ts'
import { RuleSetDraft } from '../domain/rules.ts'
import { Mandate, Person, Seat, Sector } from '../domain/seat.ts'
import { Snippet } from '../domain/snippet.ts'
import { requiredLine } from '../domain/text.ts'
import { LocalDate } from '../domain/time.ts'
import type { BodyFile, BodySummary, DeviceView, RulePreset, SavedReply } from './views.ts'
import { base, command, query, shape } from './procedures.ts'

/** Bodies: who sits in them, by what rules, and what their papers repeat. */
export const bodyContract = {
  body: {
    list: query<readonly BodySummary[]>(),
    get: query<BodyFile>().input(z.strictObject({ bodyId: BodyId })),
    /** Makes a body with its first letterhead, rules and sectors. */
    create: base
      .input(
        z.strictObject({
          body: BodyDraft,
          from: LocalDate,
          letterhead: Letterhead.unwrap().pick({ name: true, lines: true, logoId: true }),
          sectors: z.array(requiredLine(120)).min(1).max(12),
          rules: RuleSetDraft,
        }),
      )
      .output(shape<SavedReply & { readonly bodyId: BodyId }>()),
    update: command().input(z.strictObject({ bodyId: BodyId, body: BodyDraft })),
    /** Makes or replaces the letterhead valid from that date. */
    saveLetterhead: command().input(Letterhead.unwrap().omit({ id: true })),
    saveRules: command().input(z.strictObject({ bodyId: BodyId, rules: RuleSetDraft })),
    rulePresets: query<readonly RulePreset[]>(),
    removeRules: command().input(z.strictObject({ id: RecordId })),
    /** Days of a period without work, or worked although the law says otherwise (LFPA 28). */
    declareDays: command().input(
      z.strictObject({
        bodyId: BodyId,
        from: LocalDate,
        to: LocalDate,
        name: requiredLine(120),
        isWorked: z.boolean(),
      }),
    ),
    removeNonWorkingDays: command().input(z.strictObject({ ids: z.array(RecordId).min(1).max(400) })),
    saveStandingItem: command().input(
      StandingItem.unwrap().omit({ id: true, position: true }).extend({ id: RecordId.nullable() }),
    ),
    removeStandingItem: command().input(z.strictObject({ id: RecordId })),
    /** All the formulas of the body in their order; none puts back those of the program. */
    saveSnippets: command().input(
      z.strictObject({
        bodyId: BodyId,
        snippets: z.array(Snippet.unwrap().pick({ label: true, text: true, itemKinds: true })).max(60),
      }),
    ),
  },
  device: {
    get: query<DeviceView>(),
    /** Which numbers this computer gives, so that two laptops never give the same (R23). */
    save: command().input(Device.unwrap().omit({ id: true })),
  },
  sector: {
    save: command().input(Sector.unwrap().extend({ id: SectorId.nullable() })),
    remove: command().input(z.strictObject({ id: SectorId })),
  },
  seat: {
    save: base
      .input(Seat.unwrap().extend({ id: SeatId.nullable() }))
      .output(shape<SavedReply & { readonly seatId: SeatId }>()),
    remove: command().input(z.strictObject({ id: SeatId })),
  },
  person: {
    save: base
      .input(Person.unwrap().extend({ id: PersonId.nullable() }))
      .output(shape<SavedReply & { readonly personId: PersonId }>()),
  },
  mandate: {
    save: command().input(Mandate.unwrap().extend({ id: RecordId.nullable() })),
    /** Ends a mandate on a date; history stays (R3). */
    end: command().input(z.strictObject({ id: RecordId, to: LocalDate })),
    remove: command().input(z.strictObject({ id: RecordId })),
  },
}
