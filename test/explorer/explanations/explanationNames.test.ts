import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explanationHtml } from '../../../scripts/explanations/explanationHtml.ts';
import { explanationNames } from '../../../src/explorer/explanations/explanationNames.ts';
import { viewNames } from '../../../src/explorer/state/explorerState.ts';
import { readDocument } from '../../../src/problem/readDocument.ts';
import { parseExperiment } from '../../../src/sweep/parseExperiment.ts';

const root = join(import.meta.dirname, '../../..');
const texts = join(root, 'src/explorer/explanations');
const written = readdirSync(texts).flatMap((file) => /^(.*)\.md$/.exec(file)?.[1] ?? []);

function experimentOf(name: string) {
  const text = readFileSync(join(root, 'experiments', `${name}.yaml`), 'utf8');
  return parseExperiment(readDocument(text, name), name);
}

describe('explanationNames', () => {
  it('explains what a mixture with a teacher and a student shows, and the view', () => {
    const names = explanationNames({ experiment: experimentOf('kd-inheritance'), view: 'figure' });
    for (const name of ['mixture', 'targets', 'separability', 'bayes-bound', 'finite-size']) {
      expect(names).toContain(name);
    }
    expect(names).not.toContain('online');
  });

  it('explains committees that learn online, and their course in its view alone', () => {
    const experiment = experimentOf('committee-plateau');
    expect(explanationNames({ experiment, view: 'figure' })).toContain('online');
    expect(explanationNames({ experiment, view: 'figure' })).not.toContain('course');
    expect(explanationNames({ experiment, view: 'course' })[0]).toBe('course');
  });

  it('names only texts that are written, and every text is shown somewhere', () => {
    const experiments = readdirSync(join(root, 'experiments'))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => experimentOf(file.replace('.yaml', '')));
    const named = new Set(
      experiments.flatMap((experiment) =>
        viewNames.flatMap((view) => explanationNames({ experiment, view })),
      ),
    );
    expect([...named].sort()).toEqual(written.sort());
  });
});

describe('explanationHtml', () => {
  it('sets every explanation, formulas for the eye and for screen readers', () => {
    for (const name of written) {
      const { title, html } = explanationHtml(readFileSync(join(texts, `${name}.md`), 'utf8'));
      expect(title).not.toBe('');
      expect(html).not.toMatch(/\$|katex-error/);
    }
  });

  it('escapes text and keeps links', () => {
    const { html } = explanationHtml(
      '# A title\na < b, see [this](https://arxiv.org/abs/1)\n\nend',
    );
    expect(html).toBe('<p>a &lt; b, see <a href="https://arxiv.org/abs/1">this</a></p><p>end</p>');
    expect(() => explanationHtml('no title')).toThrow('an explanation has a title');
  });
});
