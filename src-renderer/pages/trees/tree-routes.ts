import type { RouteRecordRaw } from 'vue-router'
import { ui } from '../../../src-main/locale/ui.ts'
import { uiTrees } from '../../../src-main/locale/ui-trees.ts'

export const treeRoutes: RouteRecordRaw[] = [
  { path: '/arboles', component: () => import('./TreesPage.vue'), meta: { title: ui.places.trees } },
  { path: '/arboles/:id', redirect: (to) => `/arboles/${String(to.params.id)}/problemas` },
  {
    path: '/arboles/:id/proyeccion',
    component: () => import('./TreeProjectionPage.vue'),
    meta: { title: uiTrees.projection.title, bare: true },
  },
  {
    path: '/arboles/:id/:part(problemas|objetivos|lado-a-lado|alternativas|mir)',
    component: () => import('./TreePage.vue'),
    meta: { title: ui.places.trees, rail: true },
  },
]
