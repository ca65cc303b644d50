import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureSpec } from '../../src/figure/figureSpec.ts';
import { writeFigure } from '../../src/node/figureFiles.ts';
import { sampleRow, sampleSubject } from '../figure/sampleFigure.ts';

const spec = figureSpec(sampleSubject, [sampleRow({}), sampleRow({ axes: { alpha: 2 } })]);
const caption = { title: sampleSubject.title, source: null };

describe('writeFigure', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quenched-figure-'));
    await writeFigure(folder, spec, caption);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('leaves the three files and nothing else', async () => {
    expect((await readdir(folder)).sort()).toEqual(['figure.html', 'figure.json', 'figure.svg']);
  });

  it('writes the figure that plotly reads as JSON', async () => {
    expect(JSON.parse(await readFile(join(folder, 'figure.json'), 'utf8'))).toEqual(spec);
  });

  it('writes an image and a page', async () => {
    expect(await readFile(join(folder, 'figure.svg'), 'utf8')).toMatch(/^<svg /);
    expect(await readFile(join(folder, 'figure.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });
});
