import { expect, it } from 'vitest';
import { experimentPaths } from '../src/node/experimentFiles.ts';
import { checkout, deniedClaims } from './theoryClaims.ts';

const others = [
  'committee-distillation',
  'committee-transfer',
  'committee-widths',
  'self-distillation-stages',
];
const names = [...experimentPaths(checkout).keys()].filter(
  (name) => name.startsWith('kd-') || others.includes(name),
);

it.each(names)('theory alone makes the claims of %s', (name) => {
  expect(deniedClaims(name)).toEqual([]);
});
