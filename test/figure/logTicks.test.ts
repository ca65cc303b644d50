import { describe, expect, it } from 'vitest';
import { logTicks } from '../../src/figure/logTicks.ts';

describe('logTicks', () => {
  it('writes whole numbers where plotly would write bare digits', () => {
    const { tickvals, ticktext } = logTicks(0.2, 6);
    expect(tickvals).toEqual(expect.arrayContaining([0.2, 0.5, 1, 2, 5]));
    expect(ticktext).toEqual(expect.arrayContaining(['0.2', '0.5', '1', '2', '5']));
  });

  it('writes small and large numbers as powers of ten', () => {
    const { ticktext } = logTicks(1e-6, 1e-4);
    expect(ticktext).toEqual(
      expect.arrayContaining(['2×10<sup>−6</sup>', '10<sup>−5</sup>', '0.001']),
    );
  });

  it('labels powers of ten alone over many decades, at most eight of them', () => {
    expect(logTicks(1e-5, 1)).toEqual({ exponentformat: 'power', dtick: 1 });
    expect(logTicks(1e-12, 1)).toEqual({ exponentformat: 'power', dtick: 2 });
  });

  it('leaves a short span, and an axis without data, to plotly', () => {
    expect(logTicks(0.14, 0.34)).toEqual({});
    expect(logTicks(Infinity, -Infinity)).toEqual({});
  });
});
