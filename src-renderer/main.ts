import './styles/main.css'
import { PiniaColada } from '@pinia/colada'
import ui from '@nuxt/ui/vue-plugin'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { writeAtOnce } from './composables/large-text.ts'
import { router } from './router.ts'
import { useAppearance } from './stores/appearance.ts'

const app = createApp(App)
const pinia = createPinia()
app.use(pinia)
app.use(PiniaColada, {})
// Before anything is drawn, so that the dark theme never flashes light.
useAppearance(pinia)
document.addEventListener('beforeinput', writeAtOnce)
app.use(router)
app.use(ui)
app.mount('#app')
