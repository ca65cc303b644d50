/**
 * Images at a coarser resolution: the means over blocks of pixels, image after image and row by row
 * in each, as the pixels are.
 *
 * @param side pixels on a side of an image.
 * @param block pixels on a side of a block, a divisor of it.
 */
export function averagePixels(pixels: Float64Array, side: number, block: number): Float64Array {
  const blocks = side / block;
  const means = new Float64Array(pixels.length / (block * block));
  pixels.forEach((pixel, i) => {
    const [line, column] = [Math.floor(i / side), i % side];
    // Lines of blocks run on from image to image as lines of pixels do.
    const at = Math.floor(line / block) * blocks + Math.floor(column / block);
    means[at] = (means[at] as number) + pixel / (block * block);
  });
  return means;
}
