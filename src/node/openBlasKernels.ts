import type { CubicKernels } from '../numerics/accelerator.ts';
import type { KernelExports } from '../numerics/kernelExports.ts';
import type { NativeLibrary } from './nativeLibrary.ts';

/** Replaces one kernel, over the memory of the portable ones. */
type Replacement<Name extends keyof CubicKernels> = (portable: KernelExports) => CubicKernels[Name];

/** The constants of cblas.h for what is asked of dsyrk. */
const cblas = { rowMajor: 101, plain: 111, transposed: 112, lower: 122 } as const;

/**
 * LAPACK counts by columns, so the lower triangle of a row-major matrix is its upper one. Fortran
 * takes the length of this text after all other arguments.
 */
const UPPER = 'U';

/** Doubles per row of the kernel's scratch that LAPACK works in, after n for the factors τ. */
const WORK_PER_ROW = 127;

/** A leading dimension that LAPACK accepts for an empty matrix, too. */
function leading(n: number): number {
  return Math.max(1, n);
}

/** A row-major matrix in the kernels' memory, as the kernels take it. */
interface StoredMatrix {
  A: number;
  rows: number;
  columns: number;
  stride: number;
}

/** The last row ends before its padding, which may lie beyond the memory. */
function numbersOf(portable: KernelExports, matrix: StoredMatrix): Float64Array {
  const { A, rows, columns, stride } = matrix;
  return view(portable, A, Math.max(0, (rows - 1) * stride + columns));
}

function view({ memory }: KernelExports, pointer: number, length: number): Float64Array {
  return new Float64Array(memory.buffer, pointer, length);
}

/** dsyrk for `gram` and `gramOfRows`. */
function gramsBy(
  library: NativeLibrary,
): (portable: KernelExports) => Pick<CubicKernels, 'gram' | 'gramOfRows'> {
  const dsyrk = library.func(
    'void cblas_dsyrk(int order, int uplo, int trans, int n, int k, double alpha, const double *a, int lda, double beta, double *c, int ldc)',
  );
  const { rowMajor, lower, plain, transposed } = cblas;
  return (portable) => {
    /** The n × n product of which each entry is a sum of k terms. */
    const product = (trans: number, n: number, k: number, matrix: StoredMatrix, out: number) => {
      const result = view(portable, out, n * n);
      const [numbers, lda] = [numbersOf(portable, matrix), leading(matrix.stride)];
      dsyrk(rowMajor, lower, trans, n, k, 1, numbers, lda, 0, result, leading(n));
    };
    return {
      gram: (A, rows, columns, stride, out) => {
        product(transposed, columns, rows, { A, rows, columns, stride }, out);
      },
      gramOfRows: (A, rows, columns, stride, out) => {
        product(plain, rows, columns, { A, rows, columns, stride }, out);
      },
    };
  };
}

/** The 1-based index of the first pivot that is not positive, NaN included; 0 if there is none. */
function failedPivot(factor: Float64Array, n: number): number {
  for (let i = 0; i < n; i++) if (!((factor[i * (n + 1)] as number) > 0)) return i + 1;
  return 0;
}

/** dpotrf for `cholesky`. */
function choleskyBy(library: NativeLibrary): Replacement<'cholesky'> {
  const dpotrf = library.func(
    'void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, _Out_ int *info, size_t length)',
  );
  return (portable) => (A, n) => {
    const matrix = view(portable, A, n * n);
    const info = [0];
    dpotrf(UPPER, [n], matrix, [leading(n)], info, UPPER.length);
    // OpenBLAS takes a pivot that is NaN for a positive one.
    return info[0] || failedPivot(matrix, n);
  };
}

/** dsytrd for `tridiagonalise`. */
function tridiagonaliseBy(library: NativeLibrary): Replacement<'tridiagonalise'> {
  const dsytrd = library.func(
    'void dsytrd_(const char *uplo, const int *n, double *a, const int *lda, double *d, double *e, double *tau, double *work, const int *lwork, _Out_ int *info, size_t length)',
  );
  return (portable) => (A, n, diagonal, offDiagonal, scratch) => {
    if (n === 0) return;
    const factors = view(portable, scratch, n);
    const length = WORK_PER_ROW * n;
    const work = view(portable, scratch + factors.byteLength, length);
    dsytrd(
      ...[UPPER, [n], view(portable, A, n * n), [n], view(portable, diagonal, n)],
      ...[view(portable, offDiagonal, n - 1), factors, work, [length], [0], UPPER.length],
    );
    scaleReflectors(portable, A, n, factors);
  };
}

/**
 * LAPACK's reflectors are 1 − τ v vᵀ, v ending with a one that is not stored, for which it has
 * left T's off-diagonal; the kernels' are 1 − u uᵀ, u = √τ v. Both stand at the start of the rows.
 */
function scaleReflectors(
  portable: KernelExports,
  A: number,
  n: number,
  factors: Float64Array,
): void {
  for (let i = 1; i < n; i++) {
    const root = Math.sqrt(factors[i - 1] as number);
    const reflector = view(portable, A + i * n * Float64Array.BYTES_PER_ELEMENT, i);
    portable.scale(root, reflector.byteOffset, i - 1);
    reflector[i - 1] = root;
  }
}

/**
 * Declares the functions of OpenBLAS that the kernels of cubic cost need, and returns kernels that
 * call them. koffi hands a view over as the address of its first number: nothing is copied. On one
 * core they are faster than the portable kernels from about 32 columns on, and below that slower by
 * a few microseconds a call: too little for a threshold.
 *
 * @throws Error when the library lacks one, as one that was built without LAPACK does.
 */
export function openBlasKernels(library: NativeLibrary): (portable: KernelExports) => CubicKernels {
  const grams = gramsBy(library);
  const cholesky = choleskyBy(library);
  const tridiagonalise = tridiagonaliseBy(library);
  return (portable) => ({
    ...grams(portable),
    cholesky: cholesky(portable),
    tridiagonalise: tridiagonalise(portable),
  });
}
