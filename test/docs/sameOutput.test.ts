import { expect, it } from 'vitest';
import { showsPartOf } from './sameOutput.ts';

const printed = 'a line before\nredundant      0.278072\ngap             2.9e-10\n';

it('finds what is shown in what was printed, whatever the widths of columns', () => {
  expect(showsPartOf('redundant 0.278072', printed)).toBe(true);
  expect(showsPartOf('line after', printed)).toBe(false);
});

it('compares numbers to the digits shown', () => {
  expect(showsPartOf('redundant 0.278', printed)).toBe(true);
  expect(showsPartOf('redundant 0.279', printed)).toBe(false);
  expect(showsPartOf('redundant 0.27808', printed)).toBe(false);
});

it('asks of residuals only that they are small', () => {
  expect(showsPartOf('gap 3.1e-10', printed)).toBe(true);
  expect(showsPartOf('gap 0.01', printed)).toBe(false);
});
