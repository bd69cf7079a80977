type Pixels = {
  readonly width: number
  readonly height: number
  readonly colors: 1 | 3
  readonly samples: Uint8Array
  readonly opacity: Uint8Array | null
}

/** More dots in the 16 mm of a logo than any printer has. */
const finest = 800

/** Squares of pixels put together into one, so that the largest picture takes no more room in a file than it shows. */
export function reduced(pixels: Pixels): Pixels {
  const side = Math.ceil(Math.max(pixels.width, pixels.height) / finest)
  if (side === 1) return pixels
  const { colors } = pixels
  const [width, height] = [Math.ceil(pixels.width / side), Math.ceil(pixels.height / side)]
  const samples = new Uint8Array(width * height * colors)
  const opacity = pixels.opacity && new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const mean = meanOf(pixels, x * side, y * side, side)
      for (let color = 0; color < colors; color++) samples[at * colors + color] = mean.samples[color]!
      if (opacity) opacity[at] = mean.opacity
    }
  return { width, height, colors, samples, opacity }
}

/** What cannot be seen has no part in the colour. */
function meanOf({ width, height, colors, samples, opacity }: Pixels, x0: number, y0: number, side: number) {
  const sums = [0, 0, 0]
  let [seen, count] = [0, 0]
  for (let y = y0; y < Math.min(height, y0 + side); y++)
    for (let x = x0; x < Math.min(width, x0 + side); x++) {
      const at = y * width + x
      const weight = opacity ? opacity[at]! : 255
      for (let color = 0; color < colors; color++) sums[color]! += samples[at * colors + color]! * weight
      seen += weight
      count++
    }
  return { samples: sums.map((sum) => Math.round(sum / (seen || 1))), opacity: Math.round(seen / count) }
}
