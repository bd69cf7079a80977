import type { RouteRecordRaw } from 'vue-router'
import { ui } from '../../../src-main/locale/ui.ts'
import { uiLive } from '../../../src-main/locale/ui-live.ts'
import { tabSlugs } from './session-tabs.ts'

export const sessionRoutes: RouteRecordRaw[] = [
  {
    path: `/sesiones/:sessionId/:tab(${Object.values(tabSlugs).join('|')})?`,
    component: () => import('./SessionPage.vue'),
    meta: { title: ui.places.sessions, rail: true },
  },
  {
    path: '/proyeccion/:sessionId',
    component: () => import('./ProjectionPage.vue'),
    meta: { title: uiLive.projection.title, bare: true },
  },
]
