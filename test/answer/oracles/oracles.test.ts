import { describe, expect, it } from 'vitest';
import { judgeOracle } from '../../../src/answer/oracles/oracle.ts';
import { oracleTopics } from '../../../src/answer/oracles/registry.ts';

describe.each(oracleTopics.map(({ topic, oracles }) => [topic, oracles] as const))(
  'the known values of %s',
  (_, oracles) => {
    it.each(oracles.map((oracle) => [oracle.name, oracle] as const))('%s', (_, oracle) => {
      const { computed, holds, digits } = judgeOracle(oracle);
      expect({ computed, digits, holds }, `the reference is ${oracle.reference}`).toMatchObject({
        holds: true,
      });
    });
  },
);
