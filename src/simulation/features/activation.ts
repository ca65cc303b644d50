import type { Kernels } from '../../numerics/kernels.ts';
import type { Activation } from '../../problem/features.ts';

/** 1/√(2π), the mean of max(0, x) for a standard normal x. */
const RELU_MEAN = 0.3989422804014327;

/** φ, see `featuresSchema`; from the kernels' functions, whose bits are the same everywhere. */
export function activation({ raw }: Kernels, name: Activation): (x: number) => number {
  switch (name) {
    case 'erf':
      return (x) => 2 * raw.normalCdf(x * Math.sqrt(2)) - 1;
    case 'relu':
      return (x) => Math.max(0, x) - RELU_MEAN;
    case 'tanh':
      return (x) => 2 * raw.sigmoid(2 * x) - 1;
    case 'sign':
      return (x) => (x < 0 ? -1 : 1);
  }
}
