import { describe, expect, it } from 'vitest'
import { placed } from './placed.ts'
import { minutes } from './sample-models.ts'

describe('the strip', () => {
  const strip = (count: number) => {
    const cells = Array.from({ length: count }, (_, index) => `${index + 1}`)
    const model = {
      ...minutes,
      frame: { ...minutes.frame, rubrics: { title: 'Rúbricas', cells } },
      blocks: [],
    }
    return placed(model).pages[0]!.content.flatMap((marked) =>
      marked.pagination
        ? marked.shapes.flatMap((shape) => (shape.kind === 'rect' && shape.x >= 500 ? [shape] : []))
        : [],
    )
  }

  it.each([
    [1, 43, 70],
    [12, 43, 70],
    [15, 34.4, 70],
    [18, 516 / 18, 70],
    [19, 43, 35],
    [43, 516 / 22, 35],
  ])('of %d cells has them %d high and %d wide, down to 708', (count, height, width) => {
    const boxes = strip(count)
    expect(boxes).toHaveLength(count)
    for (const box of boxes) {
      expect(box.height).toBeCloseTo(height)
      expect(box.width).toBe(width)
    }
    expect(Math.max(...boxes.map((box) => box.y + box.height))).toBeCloseTo(708)
    expect(Math.min(...boxes.map((box) => box.y))).toBeGreaterThanOrEqual(191.9)
  })
})
