import { z } from 'zod'
import { Alternative, Criterion, ScoreValue } from '../domain/alternative.ts'
import {
  AgreementId,
  AlternativeId,
  CriterionId,
  FrameIndicatorId,
  LogFrameRowId,
  ProblemTreeId,
  RecordId,
  SessionId,
} from '../domain/ids.ts'
import { FrameIndicatorDraft, levels } from '../domain/log-frame.ts'
import { nodeLimit, nodeTextLimit } from '../domain/problem-tree.ts'
import { optionalLine, prose, requiredLine } from '../domain/text.ts'
import { LocalDate } from '../domain/time.ts'
import type { AlternativesFile, LogFrameFile } from './log-frame-views.ts'
import { base, command, query, shape } from './procedures.ts'
import type { SavedReply } from './views.ts'

const ofTree = z.strictObject({ treeId: ProblemTreeId })
const { name, description, relation, means } = Alternative.unwrap().shape
const { name: criterionName, weight } = Criterion.unwrap().shape

/** Alternatives of a tree (§4.2). */
export const alternativeContract = {
  alternative: {
    get: query<AlternativesFile>().input(ofTree),
    /** A new one when its id is null. */
    save: base
      .input(
        ofTree.extend({
          alternativeId: AlternativeId.nullable(),
          name,
          description,
          relation,
          means: means.unwrap().max(nodeLimit),
        }),
      )
      .output(shape<SavedReply & { readonly alternativeId: AlternativeId }>()),
    remove: command().input(z.strictObject({ alternativeId: AlternativeId })),
    move: command().input(z.strictObject({ alternativeId: AlternativeId, position: z.int().min(0) })),
    saveCriterion: command().input(
      ofTree.extend({ criterionId: CriterionId.nullable(), name: criterionName, weight }),
    ),
    removeCriterion: command().input(z.strictObject({ criterionId: CriterionId })),
    /** None takes the score away. */
    score: command().input(
      z.strictObject({
        alternativeId: AlternativeId,
        criterionId: CriterionId,
        score: ScoreValue.nullable(),
      }),
    ),
    choose: command().input(
      ofTree.extend({
        alternativeIds: z.array(AlternativeId).max(100),
        reason: prose(2000),
        date: LocalDate,
      }),
    ),
    /** The adopted agreement that approved a choice; null takes it away. */
    approve: command().input(z.strictObject({ choiceId: RecordId, agreementId: AgreementId.nullable() })),
    /** Puts a choice in the agenda of a session that is being planned. */
    takeToSession: command().input(z.strictObject({ choiceId: RecordId, sessionId: SessionId })),
    undo: command().input(ofTree),
    redo: command().input(ofTree),
  },
}

/** The MIR of a tree (§4.3). */
export const logFrameContract = {
  logFrame: {
    get: query<LogFrameFile>().input(ofTree),
    /** Makes it from the choice in force; made again, only the changes that are named. */
    make: command().input(ofTree.extend({ keys: z.array(requiredLine(80)).max(3000) })),
    addRow: base
      .input(
        ofTree.extend({
          level: z.enum(levels),
          parentId: LogFrameRowId.nullable(),
          summary: optionalLine(nodeTextLimit),
        }),
      )
      .output(shape<SavedReply & { readonly rowId: LogFrameRowId }>()),
    moveRow: command().input(
      z.strictObject({
        rowId: LogFrameRowId,
        parentId: LogFrameRowId.nullable(),
        position: z.int().min(0),
      }),
    ),
    removeRow: command().input(z.strictObject({ rowId: LogFrameRowId })),
    write: command().input(
      z.discriminatedUnion('cell', [
        z.strictObject({
          rowId: LogFrameRowId,
          cell: z.literal('summary'),
          was: optionalLine(nodeTextLimit),
          text: optionalLine(nodeTextLimit),
        }),
        z.strictObject({
          rowId: LogFrameRowId,
          cell: z.literal('assumption'),
          was: prose(1000),
          text: prose(1000),
        }),
      ]),
    ),
    /** It agrees with its blocks as they stand. */
    review: command().input(z.strictObject({ rowId: LogFrameRowId })),
    saveIndicator: base
      .input(
        FrameIndicatorDraft.extend({
          rowId: LogFrameRowId,
          indicatorId: FrameIndicatorId.nullable(),
          was: FrameIndicatorDraft.nullable(),
        }),
      )
      .output(shape<SavedReply & { readonly indicatorId: FrameIndicatorId }>()),
    removeIndicator: command().input(z.strictObject({ indicatorId: FrameIndicatorId })),
    undo: command().input(ofTree),
    redo: command().input(ofTree),
  },
}
