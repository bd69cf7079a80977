import { createRouter, createWebHistory } from 'vue-router'
import { ui } from '../src-main/locale/ui.ts'
import { uiPublicVersion } from '../src-main/locale/ui-public-version.ts'
import { uiPending } from '../src-main/locale/ui-pending.ts'
import { uiFiles } from '../src-main/locale/ui-files.ts'
import { uiCheck } from '../src-main/locale/ui-check.ts'
import { uiSigning } from '../src-main/locale/ui-signing.ts'
import { planRoutes } from './pages/plans/plan-routes.ts'
import { sessionRoutes } from './pages/session/session-routes.ts'
import { treeRoutes } from './pages/trees/tree-routes.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Name of the place in the window's title. */
    title?: string
    /** A working surface: the places shrink to a rail. */
    rail?: boolean
    /** Nothing around the page: the screen of the room. */
    bare?: boolean
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: () => import('./pages/home/HomePage.vue'), meta: { title: ui.places.home } },
    { path: '/secretariado', redirect: '/secretariado/asientos' },
    {
      path: '/secretariado/:part(asientos|organo|membrete|reglas|calendario|puntos|frases|archivo|formatos)',
      component: () => import('./pages/body/BodyPage.vue'),
      meta: { title: ui.places.body },
    },
    {
      path: '/secretariado/formatos/:kind',
      component: () => import('./pages/templates/TemplatePage.vue'),
      meta: { title: ui.body.parts.formatos, rail: true },
    },
    {
      path: '/sesiones',
      component: () => import('./pages/sessions/SessionsPage.vue'),
      meta: { title: ui.places.sessions },
    },
    ...sessionRoutes,
    {
      path: '/acuerdos',
      component: () => import('./pages/agreements/AgreementsPage.vue'),
      meta: { title: ui.places.agreements },
    },
    {
      path: '/acuerdos/pendientes',
      component: () => import('./pages/agreements/PendingPage.vue'),
      meta: { title: uiPending.title },
    },
    ...treeRoutes,
    ...planRoutes,
    {
      path: '/convenios',
      component: () => import('./pages/cooperation/CooperationsPage.vue'),
      meta: { title: ui.places.cooperation },
    },
    { path: '/convenios/:id', redirect: (to) => `/convenios/${String(to.params.id)}/datos` },
    {
      path: '/convenios/:id/:part(datos|partes|declaraciones|clausulas|vigencia|compromisos|firmas)',
      component: () => import('./pages/cooperation/CooperationPage.vue'),
      meta: { title: ui.places.cooperation },
    },
    {
      path: '/transparencia',
      component: () => import('./pages/transparency/TransparencyPage.vue'),
      meta: { title: ui.places.transparency },
    },
    {
      path: '/documentos',
      component: () => import('./pages/documents/DocumentsPage.vue'),
      meta: { title: ui.places.documents },
    },
    {
      path: '/documentos/comprobar',
      component: () => import('./pages/documents/CheckPage.vue'),
      meta: { title: uiCheck.title },
    },
    {
      path: '/firmar/:issuedId/:signerId?',
      component: () => import('./pages/signing/SigningPage.vue'),
      meta: { title: uiSigning.title, bare: true },
    },
    {
      path: '/documentos/expedientes',
      component: () => import('./pages/files/FilesPage.vue'),
      meta: { title: uiFiles.title },
    },
    {
      path: '/documentos/expedientes/:fileId',
      component: () => import('./pages/files/FilePage.vue'),
      meta: { title: uiFiles.title },
    },
    {
      path: '/versiones-publicas/:id',
      component: () => import('./pages/public-version/PublicVersionPage.vue'),
      meta: { title: uiPublicVersion.title, rail: true },
    },
    {
      path: '/ajustes',
      component: () => import('./pages/settings/SettingsPage.vue'),
      meta: { title: ui.places.settings },
    },
    {
      path: '/empezar',
      component: () => import('./pages/start/GuidePage.vue'),
      meta: { title: ui.start.create, bare: true },
    },
    { path: '/:rest(.*)*', component: () => import('./pages/home/NotFoundPage.vue') },
  ],
})

router.afterEach((to) => {
  document.title = to.meta.title ? `${to.meta.title} · ${ui.app.name}` : ui.app.name
})
