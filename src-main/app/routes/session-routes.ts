import { minutesToApprove } from '../../usecases/agenda-proposal.ts'
import * as agenda from '../../usecases/agenda.ts'
import * as attendance from '../../usecases/attendance.ts'
import * as conducting from '../../usecases/conducting.ts'
import * as convening from '../../usecases/convening.ts'
import { loadDossier, need } from '../../usecases/dossier.ts'
import { undoLastCommand } from '../../usecases/history.ts'
import * as sessions from '../../usecases/sessions.ts'
import * as speakers from '../../usecases/speakers.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** A session: which use case answers each entry, and what its undo belongs to. */
export function sessionRoutes(services: Services) {
  const { environment: env, file, query, command, saved } = services
  /** The session it belongs to: what undo looks at. */
  const scope = {
    item: (itemId: string) => query((store) => need(store, 'agendaItem', itemId).sessionId),
    event: (id: string) => query((store) => need(store, 'attendanceEvent', id).sessionId),
    turn: (id: string) => query((store) => need(store, 'speakerTurn', id).sessionId),
  }

  return {
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
    history: {
      undo: os.history.undo.handler(({ input }) => {
        const { command: undone, subject, change } = undoLastCommand(file.store(), input.sessionId, env)
        return { ...services.published(change), command: undone, subject }
      }),
    },
  }
}
