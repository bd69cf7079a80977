import type { RouteRecordRaw } from 'vue-router'
import { uiRoute } from '../../../src-main/locale/ui-route.ts'
import { ui } from '../../../src-main/locale/ui.ts'

/** A part may be of one commitment: `/plan/…/cronograma/2` is that of the second. */
export const planRoutes: RouteRecordRaw[] = [
  { path: '/plan', component: () => import('./PlansPage.vue'), meta: { title: ui.places.plans } },
  { path: '/plan/ruta', component: () => import('./RoutePage.vue'), meta: { title: uiRoute.title } },
  { path: '/plan/:id', redirect: (to) => `/plan/${String(to.params.id)}/compromisos` },
  {
    path: '/plan/:id/:part(compromisos|fichas|cronograma|avance|evaluacion|documento)/:commitment(\\d+)?',
    component: () => import('./PlanPage.vue'),
    meta: { title: ui.places.plans },
  },
]
