import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stagesOf } from '../../../scripts/newcomer/stage.ts';
import { parseQuestion, readDocument } from '../../../src/index.ts';
import { checkout } from '../../theoryClaims.ts';

it('reads a newcomer’s stages from the README: a figure, and a problem of one’s own', () => {
  const { figure, own } = stagesOf(readFileSync(join(checkout, 'README.md'), 'utf8'));
  expect(figure.commands).toEqual(['npm ci', 'npx quenched run kd-inheritance']);
  const [[name, text] = ['', '']] = Object.entries(own.files);
  expect(() => parseQuestion(readDocument(text, name))).not.toThrow();
  expect(own.commands.length).toBeGreaterThan(1);
  for (const command of own.commands)
    expect(command).toMatch(new RegExp(`^npx quenched \\w+ ${name}`));
});

it('says when a README lacks them', () => {
  expect(() => stagesOf('# Nothing\n')).toThrow(/no commands/);
});
