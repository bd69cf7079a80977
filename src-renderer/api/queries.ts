import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import type {
  AgreementId,
  BodyId,
  CooperationAgreementId,
  ProblemTreeId,
  RecordId,
} from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { api } from './client.ts'

/** Asked again only when the change stream says so: nothing else writes the data file. */
const untilChanged = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const

export function useBodies(isOpen: () => boolean) {
  return useQuery({ key: ['bodies'], query: () => api.body.list(), enabled: isOpen, ...untilChanged })
}

/** A query of the body that is chosen; it waits while there is none. */
function useOfBody<T>(root: string, bodyId: () => BodyId | null, ask: (bodyId: BodyId) => Promise<T>) {
  return useQuery({
    key: () => [root, bodyId() ?? 'none'],
    query: () => {
      const id = bodyId()
      if (!id) throw new Error('a query of a body without body')
      return ask(id)
    },
    enabled: () => bodyId() !== null,
    ...untilChanged,
  })
}

export const useHome = (bodyId: () => BodyId | null) =>
  useOfBody('home', bodyId, (id) => api.home.get({ bodyId: id }))

export const useBodyFile = (bodyId: () => BodyId | null) =>
  useOfBody('body', bodyId, (id) => api.body.get({ bodyId: id }))

export const useAgreements = (bodyId: () => BodyId | null) =>
  useOfBody('agreements', bodyId, (id) => api.agreement.list({ bodyId: id }))

export const useDocuments = (bodyId: () => BodyId | null) =>
  useOfBody('documents', bodyId, (id) => api.document.list({ bodyId: id }))

export const useTemplates = (bodyId: () => BodyId | null) =>
  useOfBody('templates', bodyId, (id) => api.template.list({ bodyId: id }))

/** Of the body and as it stands on a day: what the calendar changes is asked again when it does. */
function useOfDay<T>(
  root: string,
  bodyId: () => BodyId | null,
  day: () => LocalDate | null,
  ask: (bodyId: BodyId) => Promise<T>,
) {
  return useQuery({
    key: () => [root, bodyId() ?? 'none', day() ?? 'none'],
    query: () => {
      const id = bodyId()
      if (!id) throw new Error('a query of a body without body')
      return ask(id)
    },
    enabled: () => bodyId() !== null,
    ...untilChanged,
  })
}

export const useCooperations = (bodyId: () => BodyId | null, day: () => LocalDate | null) =>
  useOfDay('cooperations', bodyId, day, (id) => api.cooperation.list({ bodyId: id }))

export const useNeeds = (bodyId: () => BodyId | null, day: () => LocalDate | null) =>
  useOfDay('needs', bodyId, day, (id) => api.need.list({ bodyId: id }))

/** What is behind in the plans in force on a day. */
export const useBehind = (bodyId: () => BodyId, day: () => LocalDate) =>
  useQuery({
    key: () => ['behind', bodyId(), day()],
    query: () => api.plan.behind({ bodyId: bodyId(), date: day() }),
    ...untilChanged,
  })

export const useCommitments = (bodyId: () => BodyId | null) =>
  useOfBody('commitments', bodyId, (id) => api.commitment.list({ bodyId: id }))

export function useCooperation(cooperationId: () => CooperationAgreementId, day: () => LocalDate | null) {
  return useQuery({
    key: () => ['cooperation', cooperationId(), day() ?? 'none'],
    query: () => api.cooperation.get({ cooperationId: cooperationId() }),
    ...untilChanged,
  })
}

export function useCooperationTemplates() {
  const query = useQuery({
    key: ['cooperationTemplates'],
    query: () => api.cooperation.templates(),
    ...untilChanged,
  })
  return { ...query, templates: computed(() => query.data.value ?? []) }
}

export function useFollowUp(agreementId: () => AgreementId | null) {
  return useQuery({
    key: () => ['followUp', agreementId() ?? 'none'],
    query: () => {
      const id = agreementId()
      if (!id) throw new Error('a follow-up without agreement')
      return api.agreement.get({ agreementId: id })
    },
    enabled: () => agreementId() !== null,
    ...untilChanged,
  })
}

export function useSigning(issuedId: () => RecordId | null) {
  return useQuery({
    key: () => ['signing', issuedId() ?? 'none'],
    query: () => {
      const id = issuedId()
      if (!id) throw new Error('signatures without a paper')
      return api.signing.get({ issuedId: id })
    },
    enabled: () => issuedId() !== null,
    ...untilChanged,
  })
}

export const useTrees = (bodyId: () => BodyId | null) =>
  useOfBody('trees', bodyId, (id) => api.tree.list({ bodyId: id }))

export const usePlans = (bodyId: () => BodyId | null) =>
  useOfBody('plans', bodyId, (id) => api.plan.list({ bodyId: id }))

export const usePending = (bodyId: () => BodyId | null, day: () => LocalDate | null) =>
  useOfDay('pending', bodyId, day, (id) => api.plan.pending({ bodyId: id }))

export const useExerciseRoute = (bodyId: () => BodyId | null) =>
  useOfBody('route', bodyId, (id) => api.route.get({ bodyId: id }))

/** Blocks of a tree that something else links to. */
export function useTreeNodes(treeId: () => ProblemTreeId | null) {
  return useQuery({
    key: () => ['tree', treeId() ?? 'none', 'nodes'],
    query: async () => (await api.tree.get({ treeId: treeId()! })).nodes,
    enabled: () => treeId() !== null,
    ...untilChanged,
  })
}

export function useRulePresets() {
  const query = useQuery({ key: ['rulePresets'], query: () => api.body.rulePresets(), ...untilChanged })
  return { ...query, presets: computed(() => query.data.value ?? []) }
}

export function useDevice() {
  return useQuery({ key: ['device'], query: () => api.device.get(), ...untilChanged })
}

export const useRecordFiles = (bodyId: () => BodyId | null) =>
  useOfBody('recordFiles', bodyId, (id) => api.recordFile.list({ bodyId: id }))

export const useFilingPlan = (bodyId: () => BodyId | null) =>
  useOfBody('filingPlan', bodyId, (id) => api.recordFile.plan({ bodyId: id }))

export function useRecordFile(fileId: () => string) {
  return useQuery({
    key: () => ['recordFile', fileId()],
    query: () => api.recordFile.get({ fileId: fileId() }),
    ...untilChanged,
  })
}

/** Those of an issued paper. */
export function usePublicVersions(sourceId: () => RecordId | null) {
  return useQuery({
    key: () => ['publicVersions', sourceId() ?? 'none'],
    query: () => api.publicVersion.list({ sourceId: sourceId()! }),
    enabled: () => sourceId() !== null,
    ...untilChanged,
  })
}

/** Until it is there no more. */
export function usePublicVersion(id: () => RecordId, isThere: () => boolean) {
  return useQuery({
    key: () => ['publicVersion', id()],
    query: () => api.publicVersion.get({ id: id() }),
    enabled: isThere,
    ...untilChanged,
  })
}

export function useAlternatives(treeId: () => ProblemTreeId) {
  return useQuery({
    key: () => ['alternatives', treeId()],
    query: () => api.alternative.get({ treeId: treeId() }),
    ...untilChanged,
  })
}

export function useLogFrame(treeId: () => ProblemTreeId) {
  return useQuery({
    key: () => ['logFrame', treeId()],
    query: () => api.logFrame.get({ treeId: treeId() }),
    ...untilChanged,
  })
}
