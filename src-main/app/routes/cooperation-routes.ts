import type { CooperationAgreementId } from '../../domain/ids.ts'
import type { WriteStore } from '../../usecases/ports.ts'
import * as cooperation from '../../usecases/cooperation.ts'
import * as life from '../../usecases/cooperation-life.ts'
import { cooperationTemplates } from '../../usecases/cooperation-templates.ts'
import * as views from '../../usecases/cooperation-views.ts'
import * as undertakings from '../../usecases/undertakings.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Convenios: which use case answers each entry. */
export function cooperationRoutes(services: Services) {
  const { environment: env, documents, trials, query, command, saved } = services
  const made = (name: string, run: (store: WriteStore) => CooperationAgreementId) => {
    const { result, ...reply } = command(name, null, run)
    return { ...reply, cooperationId: result }
  }

  return {
    cooperation: {
      list: os.cooperation.list.handler(({ input }) =>
        query((store) => views.listCooperation(store, input.bodyId, env)),
      ),
      get: os.cooperation.get.handler(({ input }) =>
        query((store) => views.getCooperation(store, input.cooperationId, env)),
      ),
      templates: os.cooperation.templates.handler(() => cooperationTemplates),
      create: os.cooperation.create.handler(({ input }) =>
        made('cooperation.create', (store) => cooperation.createCooperation(store, input, env)),
      ),
      save: os.cooperation.save.handler(({ input }) =>
        saved('cooperation.save', null, (store) => cooperation.saveCooperation(store, input)),
      ),
      tryOut: os.cooperation.tryOut.handler(({ input }) =>
        trials.tryOut(input.cooperationId, input.cooperation),
      ),
      modify: os.cooperation.modify.handler(({ input }) =>
        made('cooperation.modify', (store) => cooperation.modifyCooperation(store, input.cooperationId, env)),
      ),
      remove: os.cooperation.remove.handler(({ input }) =>
        saved('cooperation.remove', null, (store) =>
          cooperation.removeCooperation(store, input.cooperationId),
        ),
      ),
      move: os.cooperation.move.handler(({ input }) =>
        saved('cooperation.move', null, (store) => life.moveCooperation(store, input, env)),
      ),
      send: os.cooperation.send.handler(({ input }) => documents.sendCooperation(input.cooperationId)),
      sign: os.cooperation.sign.handler(({ input }) =>
        saved('cooperation.sign', null, (store) => life.signCooperation(store, input, env)),
      ),
      attachScan: os.cooperation.attachScan.handler(({ input }) =>
        saved('cooperation.attachScan', null, (store) => life.attachCooperationScan(store, input, env)),
      ),
      terminate: os.cooperation.terminate.handler(({ input }) =>
        saved('cooperation.terminate', null, (store) => life.terminateCooperation(store, input, env)),
      ),
      saveUndertaking: os.cooperation.saveUndertaking.handler(({ input }) =>
        saved('cooperation.saveUndertaking', null, (store) =>
          undertakings.saveUndertaking(store, input, env),
        ),
      ),
      removeUndertaking: os.cooperation.removeUndertaking.handler(({ input }) =>
        saved('cooperation.removeUndertaking', null, (store) =>
          undertakings.removeUndertaking(store, input.undertakingId),
        ),
      ),
      noteUndertaking: os.cooperation.noteUndertaking.handler(({ input }) =>
        saved('cooperation.noteUndertaking', null, (store) =>
          undertakings.noteUndertaking(store, input, env),
        ),
      ),
      link: os.cooperation.link.handler(({ input }) =>
        saved('cooperation.link', null, (store) => undertakings.linkAgreements(store, input, env)),
      ),
    },
  }
}
