import { expect, it } from 'vitest';
import { headerComment } from '../../../scripts/gallery/headerComment.ts';

it('takes the comment at the head of a file as one line, and no later one', () => {
  expect(headerComment('# One,\n# two.\ntitle: X\n# three\n')).toBe('One, two.');
});

it('takes nothing from a file without one', () => {
  expect(headerComment('title: X\n# three\n')).toBe('');
});
