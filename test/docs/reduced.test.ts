import { expect, it } from 'vitest';
import { reduced } from './reduced.ts';

it.each([
  ['npx quenched run kd-ridges   # long', 'npx quenched run kd-ridges --quick   # long'],
  ['npx quenched run kd-ridges --quick', 'npx quenched run kd-ridges --quick'],
  ['npx quenched compare a.yaml', 'npx quenched compare a.yaml --trials 2'],
  [
    'npx quenched simulate a.yaml --n 2000 --trials 10  # mean',
    'npx quenched simulate a.yaml --n 500 --trials 2  # mean',
  ],
  ['npx quenched solve a.yaml --json', 'npx quenched solve a.yaml --json'],
  ['npm ci', ''],
])('a test runs in the place of `%s` `%s`', (line, instead) => {
  expect(reduced(line)).toBe(instead);
});
