import type { Page } from 'playwright-core'

/** The sheet on which a person signs, with a mouse for a hand. */
export function signingPage(page: Page) {
  const box = page.getByRole('img', { name: /^Recuadro para la firma de/ })
  return {
    box,
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    name: () => page.getByRole('heading', { level: 2 }).first().textContent(),
    /** A wave over the line, as a hand would. */
    async draw(turns = 3): Promise<void> {
      const { x, y, width, height } = (await box.boundingBox())!
      const at = (step: number) => {
        const t = step / 40
        return [
          x + width * (0.2 + 0.6 * t),
          y + height * (0.55 + 0.28 * Math.sin(t * turns * 6) * (1 - t / 2)),
        ] as const
      }
      await page.mouse.move(...at(0))
      await page.mouse.down()
      for (let step = 1; step <= 40; step++) await page.mouse.move(...at(step))
      await page.mouse.up()
    },
    async dot(): Promise<void> {
      const { x, y } = (await box.boundingBox())!
      await page.mouse.click(x + 40, y + 40)
    },
    /** Dark pixels of the canvas: what can be seen of what was drawn. */
    drawn: () =>
      box.evaluate((element) => {
        const canvas = element as HTMLCanvasElement
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        let dark = 0
        for (let index = 3; index < data.length; index += 4) if (data[index]! > 0) dark += 1
        return dark
      }),
  }
}
