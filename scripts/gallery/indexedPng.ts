import { crc32, deflateSync } from 'node:zlib';
import type { IndexedImage } from './indexedImage.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  // Eight bits per pixel, colour type 3 (palette); the usual compression and filters, no interlacing.
  data.set([8, 3, 0, 0, 0], 8);
  return data;
}

/** Rows, each behind the number of its filter: none, the best one for a palette. */
function scanlines(indices: Uint8Array, width: number): Buffer {
  const rows: Buffer[] = [];
  for (let start = 0; start < indices.length; start += width) {
    rows.push(Buffer.from([0]), Buffer.from(indices.subarray(start, start + width)));
  }
  return Buffer.concat(rows);
}

/** An image of few colours as a PNG file (ISO/IEC 15948, colour type 3). */
export function indexedPng({ palette, indices }: IndexedImage, width: number): Buffer {
  const colours = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header(width, indices.length / width)),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(scanlines(indices, width), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
