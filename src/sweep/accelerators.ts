import type { Accelerator } from '../numerics/accelerator.ts';
import type { Blas } from '../numerics/blas.ts';
import { InputError } from '../problem/inputError.ts';

/** How the place where tasks run gets at native libraries; it may lack some, as browsers lack all. */
export type Accelerators = Readonly<Partial<Record<Accelerator['name'], () => Accelerator>>>;

/**
 * The library that a setting asks for, undefined for the portable kernels.
 *
 * @throws InputError when it does not exist in this place, or cannot be loaded.
 */
export function acceleratorFor(blas: Blas, accelerators: Accelerators): Accelerator | undefined {
  if (blas === 'portable') return undefined;
  const load = accelerators[blas];
  if (load === undefined) throw new InputError(`blas is ${blas}; this engine has portable only`);
  return load();
}
