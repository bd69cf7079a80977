import type { NuxtUIOptions } from '@nuxt/ui/unplugin'

type Colors = NonNullable<NonNullable<NuxtUIOptions['ui']>['colors']>

/** The library types its neutral as one of Tailwind's; ours is a palette of `tokens.css`. */
const colors = {
  primary: 'petrol',
  success: 'petrol',
  warning: 'ambar',
  error: 'ladrillo',
  neutral: 'tinta',
} as Record<string, string> as Colors

/** What lies under a dialog stays legible. */
const veil = 'bg-[#13272d]/35 dark:bg-black/60'

const field = { slots: { base: 'text-list' } }

/** Options of the Nuxt UI plugin for every build of the renderer. Icons are bundled: nothing is fetched. */
export const uiOptions: NuxtUIOptions = {
  dts: false,
  autoImport: false,
  components: false,
  colorMode: false,
  icon: { clientBundle: { scan: { globInclude: ['**/*.{vue,ts}'] }, sizeLimitKb: 256 } },
  theme: { colors: ['primary', 'success', 'warning', 'error'] },
  ui: {
    colors,
    tv: {
      twMergeConfig: {
        extend: {
          theme: {
            text: ['meta', 'small', 'list', 'body', 'minutes', 'lead', 'title', 'display', 'clock'],
          },
        },
      },
    },
    button: {
      slots: { base: 'font-semibold text-small min-h-8', label: 'whitespace-normal text-left' },
      defaultVariants: { size: 'md' },
    },
    input: field,
    textarea: field,
    select: field,
    selectMenu: field,
    formField: {
      slots: { label: 'text-small font-semibold text-ink', error: 'text-small', help: 'text-meta text-ink3' },
    },
    modal: {
      slots: { content: 'rounded-xl shadow-flotante', wrapper: 'pr-10' },
      variants: { overlay: { true: { overlay: veil } } },
    },
    slideover: { slots: { wrapper: 'pr-10', overlay: veil } },
    commandPalette: { slots: { input: '[&_input]:-outline-offset-2!' } },
  },
}
