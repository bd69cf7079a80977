import { z } from 'zod'
import { AgreementId, BodyId, NodeId, ProblemTreeId, RecordId, SectorId, SessionId } from '../domain/ids.ts'
import { nodeTextLimit, ToldTree } from '../domain/problem-tree.ts'
import { optionalLine, requiredLine } from '../domain/text.ts'
import { adviceRules } from '../domain/tree-advice.ts'
import { LocalDate } from '../domain/time.ts'
import type { TreeComparison } from '../domain/tree-versions.ts'
import { Place, TreeEdit } from '../domain/tree-edit.ts'
import { base, command, query, shape } from './procedures.ts'
import type { TreeFile, TreeRow } from './tree-views.ts'
import type { SavedReply } from './views.ts'

const ofOne = z.strictObject({ treeId: ProblemTreeId })

/** Trees of problems, drawn with the room. */
export const treeContract = {
  tree: {
    list: query<readonly TreeRow[]>().input(z.strictObject({ bodyId: BodyId })),
    get: query<TreeFile>().input(ofOne),
    create: base
      .input(
        z.strictObject({
          bodyId: BodyId,
          name: requiredLine(200),
          problem: optionalLine(nodeTextLimit),
          sessionId: SessionId.nullable().default(null),
        }),
      )
      .output(shape<SavedReply & { readonly treeId: ProblemTreeId }>()),
    save: command().input(ofOne.extend(ToldTree.shape)),
    /** With everything that hangs from it; refused once a paper of it was issued or a plan uses it. */
    remove: command().input(ofOne),
    edit: command().input(ofOne.extend({ edit: TreeEdit })),
    undo: command().input(ofOne),
    redo: command().input(ofOne),
    /** Cards of the «lluvia de ideas», in the order they were said. */
    addCards: command().input(
      ofOne.extend({
        cards: z
          .array(
            z.strictObject({
              id: RecordId,
              text: requiredLine(nodeTextLimit),
              sectorId: SectorId.nullable(),
            }),
          )
          .min(1)
          .max(200),
      }),
    ),
    rewordCard: command().input(z.strictObject({ cardId: RecordId, text: requiredLine(nodeTextLimit) })),
    removeCard: command().input(z.strictObject({ cardId: RecordId })),
    /** The card becomes a block of the tree. */
    placeCard: command().input(z.strictObject({ cardId: RecordId, nodeId: NodeId, at: Place })),
    /** Dots of a participant on a block; none takes them away. */
    vote: command().input(
      z.strictObject({ nodeId: NodeId, participant: requiredLine(160), dots: z.int().min(0).max(50) }),
    ),
    dismissAdvice: command().input(
      ofOne.extend({
        nodeId: NodeId.nullable(),
        rule: z.enum(adviceRules),
        of: optionalLine(nodeTextLimit),
        note: optionalLine(500),
      }),
    ),
    recallAdvice: command().input(z.strictObject({ id: RecordId })),
    /** Two versions that were kept, or one and the tree as it stands (null). */
    compare: query<TreeComparison>().input(
      ofOne.extend({ from: RecordId.nullable(), to: RecordId.nullable() }),
    ),
    keepVersion: command().input(
      ofOne.extend({
        name: requiredLine(200),
        date: LocalDate,
        sessionId: SessionId.nullable(),
        agreementId: AgreementId.nullable(),
      }),
    ),
    approveVersion: command().input(
      z.strictObject({ versionId: RecordId, agreementId: AgreementId.nullable() }),
    ),
  },
}
