import { defineAsyncComponent, type Component } from 'vue'
import type { uiTrees } from '../../../src-main/locale/ui-trees.ts'
import type { TreeKind } from '../../composables/trees/tree-picture.ts'

export type TreePart = keyof typeof uiTrees.parts

/** Parts of a tree, in the order of their tabs; each works with the board that its page provides. */
export const treeParts: Partial<Record<TreePart, Component>> = {
  problemas: defineAsyncComponent(() => import('./ProblemsPart.vue')),
  objetivos: defineAsyncComponent(() => import('./ObjectivesPart.vue')),
  'lado-a-lado': defineAsyncComponent(() => import('./SidesPart.vue')),
  alternativas: defineAsyncComponent(() => import('./AlternativesPart.vue')),
  mir: defineAsyncComponent(() => import('./LogFramePart.vue')),
}

/** Which paper each part is, where it is one. */
export const drawingOf: Readonly<Partial<Record<TreePart, TreeKind>>> = {
  problemas: 'problemTree',
  objetivos: 'objectiveTree',
  'lado-a-lado': 'problemTree',
}
