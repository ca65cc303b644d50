/**
 * What the wasm module exports. Lengths, rows, columns and strides count f64s; pointers are byte
 * offsets into the module's memory, unsigned. Matrices are row-major with `stride` doubles from one
 * row to the next, and only the first `columns` ≤ `stride` of each row take part. Sums are taken in a
 * fixed order that depends on the sizes only, so results have the same bits on every engine.
 */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  /** First byte that no static table uses. */
  readonly arenaStart: () => number;

  /** e^x, error below 1 ulp. */
  readonly exp: (x: number) => number;
  /** Natural logarithm, error below 1 ulp. */
  readonly log: (x: number) => number;
  /** σ(h) = 1/(1 + e^{−h}), relative error below 5e-16 in both tails. */
  readonly sigmoid: (h: number) => number;
  /** log(1 + e^h), relative error below 5e-16 in both tails. */
  readonly softplus: (h: number) => number;
  /** arccos, in radians; NaN outside [−1, 1]. */
  readonly acos: (x: number) => number;
  /** The angle of the point (x, y) in radians, from −π to π, error below 2 ulp. */
  readonly atan2: (y: number, x: number) => number;
  /** The error function 2/√π ∫_0^x e^{−t²} dt, relative error below 1e-15. */
  readonly erf: (x: number) => number;
  /** 1 − erf(x), relative error below 1e-15. */
  readonly erfc: (x: number) => number;
  /** e^{−x²/2}/√(2π), relative error below 1e-15. */
  readonly normalDensity: (x: number) => number;
  /** Φ(x), relative error below 1e-15. */
  readonly normalCdf: (x: number) => number;
  /** H(x) = ½ erfc(x/√2) = 1 − Φ(x), relative error below 1e-15. */
  readonly normalTail: (x: number) => number;
  /** log Φ(x), relative error below 1e-15 in both tails. */
  readonly logNormalCdf: (x: number) => number;
  /** P(X < h, Y < k) for standard normals of correlation r, absolute error below 1e-14. */
  readonly bivariateNormalCdf: (h: number, k: number, r: number) => number;

  /** n uniforms in [0, 1) from the xoshiro256++ stream whose 32 bytes are at `state`. */
  readonly fillUniforms: (state: number, out: number, n: number) => void;
  /** n standard normals (ziggurat, exact tails). */
  readonly fillNormals: (state: number, out: number, n: number) => void;
  /** n signs, +1 with probability rho and −1 otherwise. */
  readonly fillSigns: (state: number, out: number, n: number, rho: number) => void;

  /** Σ x_i y_i. */
  readonly dot: (x: number, y: number, n: number) => number;
  /** Σ x_i. */
  readonly sum: (x: number, n: number) => number;
  /** y += a x. */
  readonly axpy: (a: number, x: number, y: number, n: number) => void;
  /** y = a x + b y. */
  readonly axpby: (a: number, x: number, b: number, y: number, n: number) => void;
  /** x *= a. */
  readonly scale: (a: number, x: number, n: number) => void;
  /** y = x. */
  readonly copy: (x: number, y: number, n: number) => void;
  /** Every entry of x becomes the value. */
  readonly fill: (value: number, x: number, n: number) => void;

  /** out = A x (rows entries). */
  readonly gemv: (
    A: number,
    rows: number,
    columns: number,
    stride: number,
    x: number,
    out: number,
  ) => void;
  /** out = Aᵀ u (columns entries). */
  readonly gemvTransposed: (
    A: number,
    rows: number,
    columns: number,
    stride: number,
    u: number,
    out: number,
  ) => void;
  /** Rows per call of {@link KernelExports.fieldsAndGradient} that suit the caches. */
  readonly blockRows: (columns: number) => number;
  /**
   * One step of a gradient that reads A from memory once: fields_i = a_i·x of the `count` rows from
   * `first` on, and grad += Aᵀ u over the `before` rows just ahead of them, the last step's, whose u
   * is known by now. `fields` and `u` have an entry for every row of A.
   */
  readonly fieldsAndGradient: (
    A: number,
    first: number,
    count: number,
    before: number,
    columns: number,
    stride: number,
    x: number,
    fields: number,
    u: number,
    grad: number,
  ) => void;
  /**
   * Returns Σ_i [plain·softplus(h_i) + tempered·T·softplus(h_i/T) − τ_i h_i] for n fields, the bias
   * being added to them in place, and writes the residuals r = plain·σ(h) + tempered·σ(h/T) − τ. A
   * term of weight zero costs nothing. Where τ is (plain + tempered)·θ(h), as for hard labels that
   * are fitted, loss and residual keep their relative accuracy however small they are.
   */
  readonly logisticResiduals: (
    fields: number,
    bias: number,
    plain: number,
    tempered: number,
    temperature: number,
    tau: number,
    residuals: number,
    n: number,
  ) => number;
  /** Returns Σ_i [½h_i² − τ_i h_i] for n fields, bias added in place; writes r = h − τ. */
  readonly squareResiduals: (
    fields: number,
    bias: number,
    tau: number,
    residuals: number,
    n: number,
  ) => number;
  /**
   * Returns Σ_i [½a₊ max(0, 1−h_i)² + ½a₋ max(0, 1+h_i)² + c T softplus(h_i/T) − τ_i h_i] for n
   * fields, bias added in place, a₊, a₋ and τ being read from `plus`, `minus` and `tau` and c being
   * `tempered`; writes the residuals, its derivatives.
   */
  readonly squaredHingeResiduals: (
    fields: number,
    bias: number,
    plus: number,
    minus: number,
    tempered: number,
    temperature: number,
    tau: number,
    residuals: number,
    n: number,
  ) => number;
  /**
   * The same for hinges without the square, rounded off: instead of k(h) = a₊ max(0, 1−h) +
   * a₋ max(0, 1+h) the loss has min_u [k(u) + ½ρ(h + g/ρ − u)²] − g²/(2ρ), ρ being `penalty` and
   * each g one of the `multipliers`. Its part of the residual goes to `pulls`, too: a subgradient of
   * k at u, which is h + (g − pull)/ρ. With ρ infinite the loss is k itself.
   */
  readonly hingeResiduals: (
    fields: number,
    bias: number,
    plus: number,
    minus: number,
    multipliers: number,
    penalty: number,
    tempered: number,
    temperature: number,
    tau: number,
    pulls: number,
    residuals: number,
    n: number,
  ) => number;
  /**
   * Returns −Σ w_j log q_j over rows of weights w and q = softmax(f/T), f being rows of logits, one
   * for each class; adds factor·(q Σ_j w_j − w)/T, factor times its derivatives by f, to the pulls.
   */
  readonly softmaxResiduals: (
    logits: number,
    weights: number,
    rows: number,
    classes: number,
    temperature: number,
    factor: number,
    pulls: number,
  ) => number;
  /** out = AᵀA (columns × columns); only the lower triangle is meaningful. */
  readonly gram: (A: number, rows: number, columns: number, stride: number, out: number) => void;
  /** out = AAᵀ (rows × rows); only the lower triangle is meaningful. */
  readonly gramOfRows: (
    A: number,
    rows: number,
    columns: number,
    stride: number,
    out: number,
  ) => void;
  /**
   * out += A B, an operand being given by its first entry and how many doubles it is from one row to
   * the next and from one column to the next, so that either may be transposed; A is rows × depth, B
   * depth × columns, and out has outRow doubles from row to row.
   */
  readonly addProduct: (
    left: number,
    leftRow: number,
    leftColumn: number,
    right: number,
    rightRow: number,
    rightColumn: number,
    rows: number,
    depth: number,
    columns: number,
    out: number,
    outRow: number,
  ) => void;
  /**
   * Cholesky's factor in place of the lower triangle of a symmetric n×n matrix. Returns 0, or the
   * 1-based index of the first pivot that is not positive.
   */
  readonly cholesky: (A: number, n: number) => number;
  /** Solves L Lᵀ x = b in place of b. */
  readonly choleskySolve: (L: number, n: number, b: number) => void;
  /**
   * out_k = v_k · x for `count` vectors of n doubles, whose pointers are the u32 from `basis` on.
   */
  readonly basisDots: (basis: number, count: number, x: number, n: number, out: number) => void;
  /** x += Σ_k c_k v_k, the coefficients at `by`. */
  readonly addCombination: (basis: number, count: number, by: number, x: number, n: number) => void;
  /** x += Σ_k c_k v_k, then out_k = v_k · x, in one pass over the vectors. */
  readonly addCombinationAndDots: (
    basis: number,
    count: number,
    by: number,
    x: number,
    n: number,
    out: number,
  ) => void;
  /**
   * Householder's reduction A = Q T Qᵀ of a symmetric n×n matrix, of which only the lower triangle is
   * read, to the tridiagonal T: writes its diagonal (n numbers) and off-diagonal (n − 1), and leaves
   * in A what {@link KernelExports.applyReflectors} needs to know of Q. `scratch` holds 128 n doubles.
   */
  readonly tridiagonalise: (
    A: number,
    n: number,
    diagonal: number,
    offDiagonal: number,
    scratch: number,
  ) => void;
  /** x = Q x, for the matrix as {@link KernelExports.tridiagonalise} leaves it. */
  readonly applyReflectors: (reflectors: number, n: number, x: number) => void;
  /** x = Qᵀ x, for the matrix as {@link KernelExports.tridiagonalise} leaves it. */
  readonly applyReflectorsTransposed: (reflectors: number, n: number, x: number) => void;
  /**
   * Solves (T + shift) x = b in place of b, for the symmetric tridiagonal T with that diagonal and
   * off-diagonal, T + shift being positive definite. Returns 0, or the 1-based index of the first
   * pivot that is not positive, and b is then not meaningful. `scratch` holds n doubles.
   */
  readonly tridiagonalSolve: (
    diagonal: number,
    offDiagonal: number,
    n: number,
    shift: number,
    b: number,
    scratch: number,
  ) => number;
  /**
   * Eigenvalues of the symmetric tridiagonal T = S Λ Sᵀ in place of its diagonal, ascending; the
   * off-diagonal is used up. The n × columns matrix `rows` becomes Sᵀ · rows: from the identity come
   * the eigenvectors, row by row (those of a matrix that was reduced follow with
   * {@link KernelExports.applyReflectors} for each); with no columns there are only eigenvalues.
   * Returns 0, or the 1-based index of an eigenvalue that was not found. Errors are small multiples
   * of ε‖T‖.
   */
  readonly tridiagonalEigen: (
    diagonal: number,
    offDiagonal: number,
    n: number,
    rows: number,
    columns: number,
  ) => number;
  /** How many fields differ in sign from their label ±1; a field of zero counts as different. */
  readonly countMismatch: (fields: number, labels: number, n: number) => number;

  /** out_i += g(x_i) of an activation (0 erf, 1 relu, 2 linear, 3 sign). */
  readonly addUnits: (activation: number, x: number, out: number, n: number) => void;
  /** x_i becomes r_i g'(x_i) of an activation that has a slope. */
  readonly pullUnits: (activation: number, x: number, r: number, n: number) => void;

  /** χ² of that many degrees of freedom, at least one, drawn exactly (Marsaglia & Tsang 2000). */
  readonly chiSquare: (state: number, freedom: number) => number;
  /**
   * Steps of online gradient descent on networks that `allocateLearning` describes, with weights
   * given by the N numbers J/√N of each unit.
   */
  readonly onlineDescent: (learning: number, steps: number) => void;
  /**
   * The same in law, with J/√N given by coordinates in an orthonormal basis of the span of the n
   * units' weights: an n × (n + 1) matrix, lower triangular. A step's cost does not depend on N.
   */
  readonly overlapChain: (learning: number, steps: number) => void;
}
