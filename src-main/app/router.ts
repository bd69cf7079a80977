import { implement } from '@orpc/server'
import { contract } from '../contract/contract.ts'
import { minutesToApprove } from '../usecases/agenda-proposal.ts'
import * as agenda from '../usecases/agenda.ts'
import * as agreements from '../usecases/agreements.ts'
import * as attendance from '../usecases/attendance.ts'
import * as bodies from '../usecases/bodies.ts'
import * as conducting from '../usecases/conducting.ts'
import * as convening from '../usecases/convening.ts'
import * as corrections from '../usecases/corrections.ts'
import * as devices from '../usecases/devices.ts'
import { loadDossier, need } from '../usecases/dossier.ts'
import * as formulas from '../usecases/formulas.ts'
import { undoLastCommand } from '../usecases/history.ts'
import { getHome } from '../usecases/home.ts'
import { rulePresets } from '../usecases/legal-data.ts'
import * as minutes from '../usecases/minutes.ts'
import * as motions from '../usecases/motions.ts'
import * as observations from '../usecases/observations.ts'
import * as rules from '../usecases/rules.ts'
import * as seats from '../usecases/seats.ts'
import * as separateVotes from '../usecases/separate-votes.ts'
import * as sessions from '../usecases/sessions.ts'
import * as speakers from '../usecases/speakers.ts'
import type { Services } from './services.ts'

/** One line per entry of the contract: which use case answers it, and what its undo belongs to. */
export function createRouter(services: Services) {
  const os = implement(contract)
  const { environment: env, documents, file } = services
  const now = () => env.now()
  const { query, command, saved } = services

  /** The session an item or a motion belongs to: what undo looks at. */
  const scope = {
    item: (itemId: string) => query((store) => need(store, 'agendaItem', itemId).sessionId),
    agreement: (id: string) => query((store) => need(store, 'agreement', id).sessionId),
    motion: (motionId: string) => query((store) => need(store, 'motion', motionId).sessionId),
    event: (id: string) => query((store) => need(store, 'attendanceEvent', id).sessionId),
    turn: (id: string) => query((store) => need(store, 'speakerTurn', id).sessionId),
  }

  return os.router({
    app: {
      status: os.app.status.handler(() => services.status()),
      openFile: os.app.openFile.handler(({ input }) => services.openFile(input.path)),
      chooseFile: os.app.chooseFile.handler(() => services.chooseFile()),
      openFolder: os.app.openFolder.handler(() => services.host.openFolder(file.folder)),
      openWindow: os.app.openWindow.handler(({ input }) => services.host.openWindow(input.path)),
      createSample: os.app.createSample.handler(() => services.playSample()),
      backUp: os.app.backUp.handler(() => ({ path: file.backUp(), at: now() })),
    },
    changes: { subscribe: os.changes.subscribe.handler(({ signal }) => services.changes.follow(signal)) },
    home: { get: os.home.get.handler(({ input }) => query((store) => getHome(store, input.bodyId, env))) },

    body: {
      list: os.body.list.handler(() => query((store) => bodies.listBodies(store, now()))),
      get: os.body.get.handler(({ input }) => query((store) => bodies.getBody(store, input.bodyId, now()))),
      create: os.body.create.handler(({ input }) => {
        const { result, ...reply } = command('body.create', null, (store) =>
          bodies.createBody(store, input, env),
        )
        return { ...reply, bodyId: result }
      }),
      update: os.body.update.handler(({ input }) =>
        saved('body.update', null, (store) => bodies.updateBody(store, input)),
      ),
      saveLetterhead: os.body.saveLetterhead.handler(({ input }) =>
        saved('body.saveLetterhead', null, (store) => bodies.saveLetterhead(store, input, env)),
      ),
      saveRules: os.body.saveRules.handler(({ input }) =>
        saved('body.saveRules', null, (store) => rules.saveRules(store, input, env)),
      ),
      rulePresets: os.body.rulePresets.handler(() => rulePresets),
      removeRules: os.body.removeRules.handler(({ input }) =>
        saved('body.removeRules', null, (store) => rules.removeRules(store, input.id)),
      ),
      declareDays: os.body.declareDays.handler(({ input }) =>
        saved('body.declareDays', null, (store) => rules.declareDays(store, input, env)),
      ),
      removeNonWorkingDays: os.body.removeNonWorkingDays.handler(({ input }) =>
        saved('body.removeNonWorkingDays', null, (store) => rules.removeNonWorkingDays(store, input.ids)),
      ),
      saveStandingItem: os.body.saveStandingItem.handler(({ input }) =>
        saved('body.saveStandingItem', null, (store) => formulas.saveStandingItem(store, input, env)),
      ),
      removeStandingItem: os.body.removeStandingItem.handler(({ input }) =>
        saved('body.removeStandingItem', null, (store) => formulas.removeStandingItem(store, input.id)),
      ),
      saveSnippets: os.body.saveSnippets.handler(({ input }) =>
        saved('body.saveSnippets', null, (store) => formulas.saveSnippets(store, input, env)),
      ),
    },
    device: {
      get: os.device.get.handler(() => query((store) => devices.getDevice(store, env))),
      save: os.device.save.handler(({ input }) =>
        saved('device.save', null, (store) => devices.saveDevice(store, input, env)),
      ),
    },
    sector: {
      save: os.sector.save.handler(({ input }) =>
        saved('sector.save', null, (store) => seats.saveSector(store, input, env)),
      ),
      remove: os.sector.remove.handler(({ input }) =>
        saved('sector.remove', null, (store) => seats.removeSector(store, input.id)),
      ),
    },
    seat: {
      save: os.seat.save.handler(({ input }) => {
        const { result, ...reply } = command('seat.save', null, (store) => seats.saveSeat(store, input, env))
        return { ...reply, seatId: result }
      }),
      remove: os.seat.remove.handler(({ input }) =>
        saved('seat.remove', null, (store) => seats.removeSeat(store, input.id)),
      ),
    },
    person: {
      save: os.person.save.handler(({ input }) => {
        const { result, ...reply } = command('person.save', null, (store) =>
          seats.savePerson(store, input, env),
        )
        return { ...reply, personId: result }
      }),
    },
    mandate: {
      save: os.mandate.save.handler(({ input }) =>
        saved('mandate.save', null, (store) => seats.saveMandate(store, input, env)),
      ),
      end: os.mandate.end.handler(({ input }) =>
        saved('mandate.end', null, (store) => seats.endMandate(store, input, env)),
      ),
      remove: os.mandate.remove.handler(({ input }) =>
        saved('mandate.remove', null, (store) => seats.removeMandate(store, input.id)),
      ),
    },

    session: {
      list: os.session.list.handler(({ input }) =>
        query((store) => sessions.listSessions(store, input, env)),
      ),
      get: os.session.get.handler(({ input }) => query((store) => loadDossier(store, input.sessionId, env))),
      create: os.session.create.handler(({ input }) => {
        const { result, ...reply } = command('session.create', null, (store) =>
          sessions.createSession(store, input, env),
        )
        return { ...reply, sessionId: result }
      }),
      update: os.session.update.handler(({ input }) =>
        saved('session.update', input.sessionId, (store) => sessions.updateSession(store, input, env)),
      ),
      remove: os.session.remove.handler(({ input }) =>
        saved('session.remove', input.sessionId, (store) => sessions.removeSession(store, input.sessionId)),
      ),
      convene: os.session.convene.handler(({ input }) =>
        saved('session.convene', input.sessionId, (store) => convening.conveneSession(store, input, env)),
      ),
      cancel: os.session.cancel.handler(({ input }) =>
        saved('session.cancel', input.sessionId, (store) => convening.cancelSession(store, input)),
      ),
      open: os.session.open.handler(({ input }) =>
        saved('session.open', input.sessionId, (store) => conducting.openSession(store, input, env)),
      ),
      preside: os.session.preside.handler(({ input }) =>
        saved('session.preside', input.sessionId, (store) => conducting.presideSession(store, input, env)),
      ),
      declareNotHeld: os.session.declareNotHeld.handler(({ input }) =>
        saved('session.declareNotHeld', input.sessionId, (store) =>
          conducting.declareNotHeld(store, input, env),
        ),
      ),
      reconvene: os.session.reconvene.handler(({ input }) => {
        const { result, ...reply } = command('session.reconvene', input.sessionId, (store) =>
          convening.reconveneSession(store, input, env),
        )
        return { ...reply, sessionId: result }
      }),
      recess: os.session.recess.handler(({ input }) =>
        saved('session.recess', input.sessionId, (store) =>
          conducting.recessSession(store, input.sessionId, env),
        ),
      ),
      resume: os.session.resume.handler(({ input }) =>
        saved('session.resume', input.sessionId, (store) =>
          conducting.resumeSession(store, input.sessionId, env),
        ),
      ),
      close: os.session.close.handler(({ input }) =>
        saved('session.close', input.sessionId, (store) => conducting.closeSession(store, input, env)),
      ),
      saveGuest: os.session.saveGuest.handler(({ input }) =>
        saved('session.saveGuest', input.sessionId, (store) => sessions.saveGuest(store, input, env)),
      ),
      removeGuest: os.session.removeGuest.handler(({ input }) =>
        saved('session.removeGuest', null, (store) => sessions.removeGuest(store, input.id)),
      ),
      saveReceipt: os.session.saveReceipt.handler(({ input }) =>
        saved('session.saveReceipt', input.sessionId, (store) => sessions.saveReceipt(store, input, env)),
      ),
    },
    agenda: {
      pendingMinutes: os.agenda.pendingMinutes.handler(({ input }) =>
        query((store) => minutesToApprove(store, input.sessionId)),
      ),
      add: os.agenda.add.handler(({ input }) => {
        const { result, ...reply } = command('agenda.add', input.sessionId, (store) =>
          agenda.addItem(store, input, env),
        )
        return { ...reply, itemId: result }
      }),
      update: os.agenda.update.handler(({ input }) =>
        saved('agenda.update', scope.item(input.itemId), (store) => agenda.updateItem(store, input)),
      ),
      move: os.agenda.move.handler(({ input }) =>
        saved('agenda.move', scope.item(input.itemId), (store) => agenda.moveItem(store, input)),
      ),
      remove: os.agenda.remove.handler(({ input }) =>
        saved('agenda.remove', scope.item(input.itemId), (store) => agenda.removeItem(store, input.itemId)),
      ),
      setStatus: os.agenda.setStatus.handler(({ input }) =>
        saved('agenda.setStatus', scope.item(input.itemId), (store) => agenda.setStatus(store, input, env)),
      ),
    },
    minutes: {
      saveItem: os.minutes.saveItem.handler(({ input }) =>
        saved('minutes.saveItem', null, (store) => agenda.saveItemMinutes(store, input)),
      ),
      advance: os.minutes.advance.handler(({ input }) =>
        input.to === 'approved'
          ? documents.approveMinutes(input.sessionId)
          : saved('minutes.advance', input.sessionId, (store) =>
              minutes.advanceMinutes(store, { ...input, issuedId: null }, env),
            ),
      ),
      sign: os.minutes.sign.handler(({ input }) =>
        saved('minutes.sign', input.sessionId, (store) => minutes.recordSignature(store, input, env)),
      ),
      saveObservation: os.minutes.saveObservation.handler(({ input }) =>
        saved('minutes.saveObservation', null, (store) => observations.saveObservation(store, input, env)),
      ),
      answerObservation: os.minutes.answerObservation.handler(({ input }) =>
        saved('minutes.answerObservation', null, (store) =>
          observations.answerObservation(store, input, env),
        ),
      ),
      removeObservation: os.minutes.removeObservation.handler(({ input }) =>
        saved('minutes.removeObservation', null, (store) =>
          observations.removeObservation(store, input.id, env),
        ),
      ),
      saveCorrection: os.minutes.saveCorrection.handler(({ input }) => {
        const { result, ...reply } = command('minutes.saveCorrection', null, (store) =>
          corrections.saveCorrection(store, input, env),
        )
        return { ...reply, correctionId: result }
      }),
      removeCorrection: os.minutes.removeCorrection.handler(({ input }) =>
        saved('minutes.removeCorrection', null, (store) => corrections.removeCorrection(store, input.id)),
      ),
      attachScan: os.minutes.attachScan.handler(({ input }) =>
        saved('minutes.attachScan', input.sessionId, (store) => minutes.attachScan(store, input, env)),
      ),
      removeAttachment: os.minutes.removeAttachment.handler(({ input }) =>
        saved('minutes.removeAttachment', null, (store) =>
          minutes.removeAttachment(store, input.attachmentId),
        ),
      ),
    },
    attendance: {
      record: os.attendance.record.handler(({ input }) =>
        saved('attendance.record', input.sessionId, (store) =>
          attendance.recordAttendance(store, input, env),
        ),
      ),
      set: os.attendance.set.handler(({ input }) =>
        saved('attendance.set', input.sessionId, (store) => attendance.setAttendance(store, input, env)),
      ),
      cycle: os.attendance.cycle.handler(({ input }) =>
        saved('attendance.cycle', input.sessionId, (store) => attendance.cycleAttendance(store, input, env)),
      ),
      remove: os.attendance.remove.handler(({ input }) =>
        saved('attendance.remove', scope.event(input.id), (store) =>
          attendance.removeAttendance(store, input, env),
        ),
      ),
    },
    speaker: {
      ask: os.speaker.ask.handler(({ input }) => {
        const session = scope.item(input.agendaItemId)
        const { result, ...reply } = command('speaker.ask', session, (store) =>
          speakers.askToSpeak(store, input, env),
        )
        return { ...reply, turnId: result }
      }),
      give: os.speaker.give.handler(({ input }) =>
        saved('speaker.give', scope.item(input.agendaItemId), (store) =>
          speakers.giveFloor(store, input, env),
        ),
      ),
      end: os.speaker.end.handler(({ input }) =>
        saved('speaker.end', input.sessionId, (store) => speakers.endFloor(store, input.sessionId, env)),
      ),
      leave: os.speaker.leave.handler(({ input }) =>
        saved('speaker.leave', scope.turn(input.turnId), (store) =>
          speakers.leaveQueue(store, input.turnId, env),
        ),
      ),
    },
    motion: {
      open: os.motion.open.handler(({ input }) => {
        const session = scope.item(input.agendaItemId)
        const { result, ...reply } = command('motion.open', session, (store) =>
          motions.openMotion(store, input, env),
        )
        return { ...reply, motionId: result }
      }),
      castVote: os.motion.castVote.handler(({ input }) =>
        saved('motion.castVote', scope.motion(input.motionId), (store) =>
          motions.castVote(store, input, env),
        ),
      ),
      setTally: os.motion.setTally.handler(({ input }) =>
        saved('motion.setTally', scope.motion(input.motionId), (store) =>
          motions.setTally(store, input, env),
        ),
      ),
      setMethod: os.motion.setMethod.handler(({ input }) =>
        saved('motion.setMethod', scope.motion(input.motionId), (store) =>
          motions.setMethod(store, input, env),
        ),
      ),
      setMovers: os.motion.setMovers.handler(({ input }) =>
        saved('motion.setMovers', scope.motion(input.motionId), (store) =>
          motions.setMovers(store, input, env),
        ),
      ),
      setMatter: os.motion.setMatter.handler(({ input }) =>
        saved('motion.setMatter', scope.motion(input.motionId), (store) =>
          motions.setMatter(store, input, env),
        ),
      ),
      amend: os.motion.amend.handler(({ input }) =>
        saved('motion.amend', scope.motion(input.motionId), (store) =>
          motions.amendMotion(store, input, env),
        ),
      ),
      close: os.motion.close.handler(({ input }) => {
        const reply = saved('motion.close', scope.motion(input.motionId), (store) =>
          motions.closeMotion(store, input, env),
        )
        documents.freezeVoted(input.motionId)
        return reply
      }),
      withdraw: os.motion.withdraw.handler(({ input }) =>
        saved('motion.withdraw', scope.motion(input.motionId), (store) =>
          motions.withdrawMotion(store, input.motionId, env),
        ),
      ),
      saveSeparateVote: os.motion.saveSeparateVote.handler(({ input }) =>
        saved('motion.saveSeparateVote', null, (store) => separateVotes.saveSeparateVote(store, input, env)),
      ),
      removeSeparateVote: os.motion.removeSeparateVote.handler(({ input }) =>
        saved('motion.removeSeparateVote', null, (store) =>
          separateVotes.removeSeparateVote(store, input.id, env),
        ),
      ),
    },
    agreement: {
      list: os.agreement.list.handler(({ input }) =>
        query((store) => agreements.listAgreements(store, input.bodyId)),
      ),
      get: os.agreement.get.handler(({ input }) =>
        query((store) => agreements.getAgreement(store, input.agreementId)),
      ),
      draft: os.agreement.draft.handler(({ input }) => {
        const session = scope.item(input.agendaItemId)
        const { result, ...reply } = command('agreement.draft', session, (store) =>
          agreements.draftAgreement(store, input, env),
        )
        return { ...reply, agreementId: result }
      }),
      update: os.agreement.update.handler(({ input }) =>
        saved('agreement.update', null, (store) => agreements.updateAgreement(store, input)),
      ),
      removeDraft: os.agreement.removeDraft.handler(({ input }) =>
        saved('agreement.removeDraft', scope.agreement(input.agreementId), (store) =>
          agreements.removeDraft(store, input.agreementId),
        ),
      ),
      note: os.agreement.note.handler(({ input }) =>
        saved('agreement.note', null, (store) => agreements.noteAgreement(store, input, env)),
      ),
    },
    document: {
      list: os.document.list.handler(({ input }) => documents.list(input.bodyId)),
      issue: os.document.issue.handler(({ input }) => documents.issue(input.kind, input.subjectId)),
      state: os.document.state.handler(({ input }) => documents.state(input.kind, input.subjectId)),
      print: os.document.print.handler(({ input }) => documents.print(input.issuedId)),
      verify: os.document.verify.handler(({ input }) => documents.verify(input.issuedId)),
    },
    history: {
      undo: os.history.undo.handler(({ input }) => {
        const { command: undone, subject, change } = undoLastCommand(file.store(), input.sessionId, env)
        return { ...services.published(change), command: undone, subject }
      }),
    },
  })
}
