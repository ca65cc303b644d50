import { describe, expect, it } from 'vitest';
import type { OracleVerdict } from '../../src/answer/oracles/oracle.ts';
import { oracleSummary, oracleTable } from '../../src/cli/oracleTable.ts';
import { shell } from './callCli.ts';

/** What `quenched oracles --json` prints of one oracle. */
interface Printed {
  computed: number;
  digits: number;
  digitsGiven: number;
  holds: boolean;
}

describe('quenched oracles', () => {
  it('computes every known value and exits 0 when all of them hold', async () => {
    const { code, out, err } = await shell().call('oracles', '--json');
    const printed = JSON.parse(out) as Printed[];
    expect(err).toContain(`${printed.length} of ${printed.length} oracles hold`);
    expect(printed.length).toBeGreaterThan(40);
    expect(printed.filter(({ digits, digitsGiven }) => digits > digitsGiven)).toEqual([]);
    expect(code).toBe(0);
  });

  it('shows what is computed beside the reference, the digits that agree, and what is off', () => {
    const oracle = { name: 'test error', source: 'a paper, eq. 1', reference: '.15457' };
    const verdict = (computed: number, digits: number, holds: boolean): OracleVerdict => {
      const compute = (): number => computed;
      return { oracle: { ...oracle, compute }, computed, digits, digitsGiven: 5, holds };
    };
    const verdicts = [verdict(0.154572, 5, true), verdict(0.155, 3, false), verdict(NaN, 0, false)];
    const topics = [{ topic: 'a topic', verdicts }];
    expect(oracleTable(topics)).toBe(
      [
        'a topic       computed  reference  digits',
        'test error  0.15457200     .15457  5 of 5   ok',
        'test error  0.15500000     .15457  3 of 5  OFF',
        'test error   no answer     .15457  0 of 5  OFF',
        '  source: a paper, eq. 1',
        '',
      ].join('\n'),
    );
    expect(oracleSummary(topics)).toBe(
      '1 of 3 oracles hold\n  off: test error\n  off: test error\n',
    );
  });
});
