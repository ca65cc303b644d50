import type { StoredTable } from '../../problem/table/table.ts';
import { tableSets } from '../../problem/table/tableSet.ts';
import type { TableName } from '../../problem/table/tableSet.ts';
import { averagePixels } from './averagePixels.ts';
import { packageFile } from './packageFile.ts';

/** Pixels on a side of an image. */
const side = 28;

/** Pixels of all images of one digit, 0 (paper) to 1 (ink), image after image. */
function pixelsOf(digit: string): Float64Array {
  const { data } = JSON.parse(packageFile('mnist', `src/digits/${digit}.json`)) as {
    data: number[];
  };
  return Float64Array.from(data);
}

/** Handwritten digits as the package `mnist` has them, digit after digit, averaged over blocks. */
export function digits(name: TableName, block: number): StoredTable {
  const classNames = tableSets[name].classes;
  const images = classNames.map((digit) => averagePixels(pixelsOf(digit), side, block));
  const blocks = side / block;
  const size = blocks * blocks;
  const inputs = new Float64Array(images.reduce((total, { length }) => total + length, 0));
  const classes = new Int32Array(inputs.length / size);
  let end = 0;
  images.forEach((ofDigit, digit) => {
    inputs.set(ofDigit, end);
    classes.fill(digit, end / size, (end + ofDigit.length) / size);
    end += ofDigit.length;
  });
  const columns = Array.from(
    { length: size },
    (_, i) => `row ${Math.floor(i / blocks) + 1}, column ${(i % blocks) + 1}`,
  );
  return { name, columns, inputs, classes, classNames };
}
