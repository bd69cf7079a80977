import { useRoute } from 'vue-router'

/** Whether a place is where the person is: itself or something inside it. */
export function useCurrentPlace() {
  const route = useRoute()
  return (to: string) =>
    to === '/' ? route.path === '/' : route.path === to || route.path.startsWith(`${to}/`)
}
