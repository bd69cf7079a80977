import AgreementsBoard from './AgreementsBoard.vue'
import HomeBoard from './HomeBoard.vue'
import StartBoard from './StartBoard.vue'

const blank = { render: () => null }

export const galleryRoutes = [
  { path: '/', component: HomeBoard },
  { path: '/acuerdos', component: AgreementsBoard },
  { path: '/primer-uso', component: StartBoard, meta: { bare: true } },
  { path: '/:place', component: blank },
]
