/** An array as NumPy has it: numbers (<f8), truth values (|b1) or texts (<U), of one shape. */
export type NpyArray =
  | { type: 'real'; values: readonly number[] }
  | { type: 'truth'; values: readonly boolean[] }
  | { type: 'text'; values: readonly string[]; shape?: readonly number[] };

/** Bytes of the magic, the version and the header's length. */
const preamble = 10;

/** Where the data begin has to be a multiple of this, says the format. */
const alignment = 64;

/** The header of version 1.0 (NEP 1): the description as a literal of Python, padded by spaces. */
function npyHeader(descr: string, shape: readonly number[]): Uint8Array {
  const sizes = shape.length === 1 ? `${shape.join()},` : shape.join(', ');
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const length = Math.ceil((preamble + text.length + 1) / alignment) * alignment;
  const padded = `${text.padEnd(length - preamble - 1)}\n`;
  const bytes = new Uint8Array(length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  new DataView(bytes.buffer).setUint16(preamble - 2, padded.length, true);
  bytes.set(new TextEncoder().encode(padded), preamble);
  return bytes;
}

function npyFile(descr: string, shape: readonly number[], data: Uint8Array): Uint8Array {
  const header = npyHeader(descr, shape);
  const file = new Uint8Array(header.length + data.length);
  file.set(header);
  file.set(data, header.length);
  return file;
}

/** Little-endian, whatever the machine is. */
function realBytes(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => {
    view.setFloat64(8 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

/** UTF-32, all texts as long as the longest, which NumPy cuts at trailing zeros. */
function textBytes(values: readonly string[]): { width: number; data: Uint8Array } {
  const texts = values.map((value) => Array.from(value, (point) => point.codePointAt(0) ?? 0));
  const width = texts.reduce((most, { length }) => Math.max(most, length), 1);
  const view = new DataView(new ArrayBuffer(4 * width * values.length));
  texts.forEach((points, i) => {
    points.forEach((point, j) => {
      view.setUint32(4 * (i * width + j), point, true);
    });
  });
  return { width, data: new Uint8Array(view.buffer) };
}

/** An array as a file .npy of version 1.0 (NEP 1). Texts may have a shape, in C order. */
export function npy(array: NpyArray): Uint8Array {
  const length = [array.values.length];
  switch (array.type) {
    case 'real':
      return npyFile('<f8', length, realBytes(array.values));
    case 'truth':
      return npyFile('|b1', length, Uint8Array.from(array.values, Number));
    case 'text': {
      const { width, data } = textBytes(array.values);
      return npyFile(`<U${width}`, array.shape ?? length, data);
    }
  }
}
