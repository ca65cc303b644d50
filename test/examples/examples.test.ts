import { describe, expect, it } from 'vitest';
import { describeExamples } from './describeExamples.ts';
import { runExample, statedOutput } from './runExample.ts';

describeExamples('src/index.ts');

describe('an example', () => {
  const code = "import { overlapKey } from 'quenched';\nconsole.log(overlapKey('a', 'b'));";

  it('that prints must show what', async () => {
    expect(await runExample(code)).toEqual(['a,b']);
    expect(statedOutput(code)).toEqual([]);
    expect(statedOutput(`${code} // a,b\n`)).toEqual(['a,b']);
  });

  it('imports from the package only', async () => {
    await expect(runExample("import { x } from './x.ts';\nx();")).rejects.toThrow(
      'what readers do not have',
    );
  });
});
