import { z } from 'zod';
import { log } from '../../numerics/specialFunctions.ts';
import { observableNames } from '../../observables/observables.ts';
import { chiSquareTail } from '../chiSquareTail.ts';
import { fitLine } from '../fitLine.ts';
import type { LineFit } from '../fitLine.ts';
import { defineClaim, intervalSchema, NoEvidence, curveLabel } from './claim.ts';
import type { Evidence } from './claim.ts';
import { digits, soundRows } from './evidence.ts';

/** Probability that points which do lie on a line are said not to. */
const falseAlarms = 1e-3;

/** Standard errors by which a slope must exceed 0, and may miss its prediction: as improbable. */
const significant = 3.3;

/** ln N and the last simulated value of a curve, with its standard error. */
function pointOf(evidence: Evidence, curve: string, observable: string) {
  const n = evidence.sizeOf(curve);
  if (n === null) throw new NoEvidence(`${curve}: nothing was simulated`);
  const row = soundRows(evidence, { curve, kind: 'simulation', observable }).at(-1);
  if (row === undefined || row.stderr === null || row.stderr === 0) {
    throw new NoEvidence(`${curve}: its ${observable} has no standard error`);
  }
  return { x: log(n), y: row.mean, error: row.stderr };
}

/** λ of a specialisation that grows as e^{λt} along a theory curve. */
function growthRate(evidence: Evidence, curve: string, interval: readonly [number, number]) {
  const wanted = { curve, kind: 'theory', observable: 'specialisation' } as const;
  const rows = soundRows(evidence, wanted, interval);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || !(last.x > first.x && first.mean > 0)) {
    throw new NoEvidence(`${curve}: no growth of its specialisation to measure`);
  }
  return log(last.mean / first.mean) / (last.x - first.x);
}

function described({ slope, slopeError, chiSquare, degrees }: LineFit, tail: number): string {
  return `slope ${digits(slope)} ± ${digits(slopeError)}, χ² = ${digits(chiSquare)} for ${degrees} degrees of freedom (p = ${digits(tail)}, allowed down to ${falseAlarms})`;
}

/**
 * The last simulated values of curves of different N lie on a + b ln N, with b > 0 beyond its error:
 * a weighted fit with an acceptable χ². Told a theory curve along which the asymmetry of an
 * unstable plateau grows as e^{λt}, b must be 1/(2λ), too: random weights start with an asymmetry of
 * order 1/√N, and it takes ln(√N)/λ to grow to order 1 (Saad & Solla 1995, Phys. Rev. E 52, 4225).
 */
export const growsAsLogN = defineClaim({
  name: 'grows-as-log-n',
  says: 'The last simulated values of curves of different N lie on a + b ln N, with b > 0 beyond its error; with `growth`, b is 1/(2λ), λ the rate at which a theory curve’s specialisation grows.',
  told: {
    curves: z.array(z.string()).min(3).describe('Labels of curves of different N.'),
    observable: z
      .enum(observableNames)
      .default('escapeTime')
      .describe('Which of their observables.'),
    growth: z
      .strictObject({
        curve: curveLabel,
        interval: intervalSchema.describe('Where it grows as e^{λt}.'),
      })
      .optional()
      .describe(
        'A theory curve whose specialisation must grow at the rate that belongs to the slope.',
      ),
  },
  curves: ({ curves, growth }) => [...curves, ...(growth ? [growth.curve] : [])],
  judge: ({ curves, observable, growth }, evidence) => {
    const fit = fitLine(curves.map((curve) => pointOf(evidence, curve, observable)));
    const tail = chiSquareTail(fit.chiSquare, fit.degrees);
    const grows = tail >= falseAlarms && fit.slope > significant * fit.slopeError;
    const detail = `${observable} against ln N: ${described(fit, tail)}`;
    if (growth === undefined) return { holds: grows, detail };
    const expected = 1 / (2 * growthRate(evidence, growth.curve, growth.interval));
    const isExpected = Math.abs(fit.slope - expected) <= significant * fit.slopeError;
    return {
      holds: grows && isExpected,
      detail: `${detail}; 1/(2λ) = ${digits(expected)} along ${growth.curve}`,
    };
  },
});
