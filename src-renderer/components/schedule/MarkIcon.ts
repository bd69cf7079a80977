import { type FunctionalComponent, h } from 'vue'

/** Shapes of lucide's icons: drawn by the hundred, they are plain paths. */
const shapes = {
  done: 'M20 6 9 17l-5-5',
  inProgress: 'M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z',
  notStarted: 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
  late: 'M12 6v6l4 2M20 12v5M20 21h.01M21.25 8.2A10 10 0 1 0 16 21.16',
  milestone:
    'M2.7 10.3a2.41 2.41 0 0 0 0 3.41l7.59 7.59a2.41 2.41 0 0 0 3.41 0l7.59-7.59a2.41 2.41 0 0 0 0-3.41l-7.59-7.59a2.41 2.41 0 0 0-3.41 0Z',
} as const
export type MarkShape = keyof typeof shapes

export const MarkIcon: FunctionalComponent<{ of: MarkShape }> = ({ of }) =>
  h(
    'svg',
    {
      viewBox: '0 0 24 24',
      width: '1rem',
      height: '1rem',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 2,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
    h('path', { d: shapes[of] }),
  )
MarkIcon.props = ['of']
