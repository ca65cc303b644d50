import { describe, it } from 'vitest';
import { cases, expectAgreement } from './agreement.ts';

describe('the histogram of ten million simulated fields', () => {
  it.each(cases)('agrees with theory for %s', (_, population, pair) => {
    expectAgreement(population, pair, 1e7, 1e-2);
  });
});
