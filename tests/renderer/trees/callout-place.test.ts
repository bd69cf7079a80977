import { describe, expect, it } from 'vitest'
import { placeCallout, type Rect } from '../../../src-renderer/composables/trees/callout-place.ts'

const canvas = { width: 1062, height: 716 }
const sizes = { wide: { width: 544, height: 66 }, narrow: { width: 216, height: 106 } }
const rect = (x: number, y: number, width = 184, height = 62): Rect => ({ x, y, width, height })
const place = (block: Rect, others: readonly Rect[] = []) => placeCallout(block, others, canvas, sizes, 1)

describe('what is said of a block', () => {
  it('hangs under it, with its notch at the middle of the block and within the canvas', () => {
    expect(place(rect(450, 496))).toMatchObject({ side: 'below', x: 270, y: 573, notch: 272 })
    expect(place(rect(50, 496))).toMatchObject({ side: 'below', x: 12, notch: 130 })
  })

  it('goes beside the problem, which is alone in its row, and covers none of its causes', () => {
    const causes = [rect(150, 384), rect(550, 384), rect(850, 384)]
    const center = rect(372, 266, 440)
    expect(place(center, causes)).toMatchObject({ side: 'right', x: 827, width: 216, notch: 53 })
    expect(place(rect(590, 266, 440), causes)).toMatchObject({ side: 'left', x: 359 })
  })

  it('moves along its block where one beside has a branch', () => {
    expect(place(rect(450, 496), [rect(250, 608)])).toMatchObject({ side: 'below', x: 450, notch: 92 })
    expect(place(rect(450, 496), [rect(650, 608)])).toMatchObject({ side: 'below', x: 90, notch: 452 })
  })

  it('goes over it, or to the foot of the canvas, where the rest is taken', () => {
    const row = [rect(50, 600), rect(250, 600), rect(450, 600), rect(650, 600), rect(850, 600)]
    const beside = [rect(250, 496), rect(650, 496)]
    expect(place(rect(450, 496), [...row, ...beside]).side).toBe('above')
    const high = [rect(250, 60), rect(650, 60), rect(450, 160)]
    expect(place(rect(450, 60), high)).toMatchObject({ side: 'foot', y: 594 })
  })

  it('covers as little as it can where there is no room at all', () => {
    const everywhere = [rect(0, 0, 1062, 480), rect(0, 560, 1062, 156)]
    expect(place(rect(450, 496), everywhere).side).toBe('right')
  })
})
