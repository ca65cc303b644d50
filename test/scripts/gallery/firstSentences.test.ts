import { expect, it } from 'vitest';
import { firstSentences } from '../../../scripts/gallery/firstSentences.ts';

it('parts a text behind its first sentences', () => {
  expect(firstSentences('One. Two! Three? Four.', 2)).toEqual(['One. Two!', 'Three? Four.']);
});

it('takes no full stop inside of brackets, in a number or before a small letter for an end', () => {
  const text = 'It peaks (Saad & Solla 1995, Phys. Rev. E 52) at 0.3, et al. say. Then it falls.';
  expect(firstSentences(text, 1)).toEqual([
    'It peaks (Saad & Solla 1995, Phys. Rev. E 52) at 0.3, et al. say.',
    'Then it falls.',
  ]);
});

it('leaves no rest of a text that is shorter', () => {
  expect(firstSentences('One. Two.', 2)).toEqual(['One. Two.', '']);
  expect(firstSentences('no end', 2)).toEqual(['no end', '']);
});
