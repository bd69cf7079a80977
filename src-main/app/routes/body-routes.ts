import * as bodies from '../../usecases/bodies.ts'
import * as devices from '../../usecases/devices.ts'
import * as formulas from '../../usecases/formulas.ts'
import { rulePresets } from '../../usecases/legal-data.ts'
import * as rules from '../../usecases/rules.ts'
import * as seats from '../../usecases/seats.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Bodies: which use case answers each entry. */
export function bodyRoutes(services: Services) {
  const { environment: env, query, command, saved } = services
  const now = () => env.now()

  return {
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
  }
}
