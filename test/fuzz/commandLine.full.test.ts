import { describe, it } from 'vitest';
import { checkCommandLines } from './checkCommandLines.ts';

describe('ten thousand malformed command lines', () => {
  it.each(Array.from({ length: 10 }, (_, thousand) => thousand))(
    'thousand %i: each is refused with exit code 2 and one message',
    async (thousand) => {
      await checkCommandLines(1_000 + thousand, 1_000);
    },
  );
});
