import { exp, log, sigmoid } from '../../numerics/specialFunctions.ts';
import type { Mixture } from '../../problem/population.ts';
import { binaryEntropy } from './binaryEntropy.ts';
import { evenGaussianMean } from './gaussianMean.ts';
import type { Average } from './gaussianMean.ts';

/** From this d on I(Y;X) is I(Y;s) to 1e−17, by the bound of `mixtureInformation`. */
const certain = 9;

/**
 * I(Y;X) in bits for the mixture's label, X ~ N(s d, 1) in the cloud s: with P the chance of y = +1
 * given X,
 *
 * I = H(Y) − H(Y|s) − e^{−d²/2} ∫Dx (ρ e^{dx} + (1−ρ) e^{−dx}) [h₂(P(x)) − h₂(flips)].
 *
 * A bias adds to X what is known, and changes nothing. By data processing and h₂(p) ≤ 2√(p(1−p)) the
 * last term is at most 2√(ρ(1−ρ)) e^{−d²/2}.
 */
export function mixtureInformation({ rho, flips }: Mixture, d: number): Average {
  const keeps = 1 - 2 * flips;
  const leftOver = binaryEntropy(flips);
  const known = binaryEntropy(flips + keeps * rho, flips + keeps * (1 - rho)) - leftOver;
  if (d >= certain) return { value: known, error: 0 };
  if (d === 0) return { value: 0, error: 0 };
  const odds = log(rho / (1 - rho));
  const entropy = (belief: number) =>
    binaryEntropy(flips + keeps * sigmoid(belief), flips + keeps * sigmoid(-belief)) - leftOver;
  const unknown = evenGaussianMean(
    (x) => {
      // ½ of both clouds at ±x, with e^{−d²/2}.
      const near = 0.5 * exp(d * x - (d * d) / 2);
      const far = 0.5 * exp(-d * x - (d * d) / 2);
      return (
        (rho * near + (1 - rho) * far) * entropy(2 * d * x + odds) +
        (rho * far + (1 - rho) * near) * entropy(odds - 2 * d * x)
      );
    },
    1 / Math.sqrt(1 + d * d),
  );
  return { value: Math.max(0, known - unknown.value), error: unknown.error };
}
