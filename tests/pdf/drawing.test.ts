import { describe, expect, it } from 'vitest'
import { objectiveTreeDocument } from '../../src-main/documents/objective-tree.ts'
import { problemTreeDocument } from '../../src-main/documents/problem-tree.ts'
import { drawTree } from '../../src-main/pdf/drawing.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { sampleTreePaper } from '../support/sample-tree.ts'
import { waterTree } from '../support/water-tree.ts'

/** Names and attributes of every tag, and what is wrong with how they close. */
function tagsOf(xml: string) {
  const open: string[] = []
  const wrong: string[] = []
  const tags = [...xml.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)].map(
    ([, closes, name, attributes, empty]) => {
      if (closes) {
        if (open.pop() !== name) wrong.push(name!)
      } else if (!empty) open.push(name!)
      return { name: name!, attributes: attributes! }
    },
  )
  const between = xml.replace(/<\/?[\w-]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '')
  return { tags, wrong: [...wrong, ...open], stray: /[<>]/.test(between) }
}

const svg = drawTree(problemTreeDocument(sampleTreePaper(), sampleStamp))

describe('the drawing of a tree', () => {
  it('is one picture with its title and what it shows', () => {
    const { tags, wrong, stray } = tagsOf(svg)
    expect([wrong, stray]).toEqual([[], false])
    expect(tags[0]!.attributes).toContain('role="img" aria-labelledby="title desc" lang="es-MX"')
    expect(svg).toContain('<title id="title">Árbol de problemas · Agua potable en las colonias altas</title>')
    expect(svg).toContain('44 causas y 15 efectos.</desc>')
  })

  it('has a block for each and an arrow between each two, all inside it', () => {
    const { tags } = tagsOf(svg)
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!
    const blocks = tags.filter(({ name, attributes }) => name === 'rect' && attributes.includes(' rx='))
    expect(blocks).toHaveLength(waterTree.length)
    for (const { attributes } of blocks) {
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(new RegExp(` ${name}="([\\d.]+)"`).exec(attributes)![1]),
      )
      expect(x! + w!).toBeLessThan(Number(width))
      expect(y! + h!).toBeLessThan(Number(height))
    }
    const lines = tags.filter(({ name, attributes }) => name === 'path' && attributes.includes('fill="none"'))
    expect(lines).toHaveLength(waterTree.length - 1)
  })

  it('draws its letters and asks for no font, file nor program', () => {
    const { tags } = tagsOf(svg)
    const kinds = new Set(tags.map(({ name }) => name))
    expect([...kinds].sort()).toEqual(['defs', 'desc', 'g', 'path', 'rect', 'svg', 'title', 'use'])
    const kept = new Set(tags.flatMap(({ attributes }) => /^ id="([\w-]+)"/.exec(attributes)?.[1] ?? []))
    for (const { name, attributes } of tags)
      if (name === 'use') expect(kept).toContain(/href="#([\w-]+)"/.exec(attributes)![1])
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|style|script|on\w+=/)
  })

  it('is the same for the same tree, and is no program whatever the tree says', () => {
    expect(drawTree(problemTreeDocument(sampleTreePaper(), sampleStamp))).toBe(svg)
    const evil = '"/><script>alert(1)</script>&amp;\u0000\ud800 ]]> <!--'
    const data = sampleTreePaper(
      waterTree.slice(0, 3).map((row) => ({ ...row, text: evil, objective: evil })),
    )
    for (const build of [problemTreeDocument, objectiveTreeDocument]) {
      const drawn = drawTree(build({ ...data, tree: { ...data.tree, name: evil } }, sampleStamp))
      const { tags, wrong, stray } = tagsOf(drawn)
      expect([wrong, stray]).toEqual([[], false])
      expect(tags.some(({ name }) => name === 'script')).toBe(false)
      expect(drawn).toContain('&lt;script&gt;')
    }
  })
})
