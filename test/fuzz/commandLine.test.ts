import { it } from 'vitest';
import { checkCommandLines } from './checkCommandLines.ts';

// A refusal takes some ten milliseconds, most of it to make the program and to read the document.
it('refuses two hundred malformed command lines with exit code 2 and one message', async () => {
  await checkCommandLines(8, 200);
});
