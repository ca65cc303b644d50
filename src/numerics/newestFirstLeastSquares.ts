/** A column whose part outside the span of the newer ones is below this share adds only rounding. */
const dependent = 1e-8;

/** An orthonormal direction, and how the columns kept so far make it up. */
interface Direction {
  /** Index of the column that it was made of. */
  column: number;
  unit: Float64Array;
  /** The column's components along all directions so far and along this one, last. */
  components: number[];
}

/**
 * Coefficients γ that minimise ‖target − Σ_j γ_j column_j‖, by modified Gram–Schmidt from the last
 * column to the first: columns that depend on later ones get the coefficient 0, so that there may be
 * more columns than rows and rows may be zero.
 */
export function newestFirstLeastSquares(
  columns: readonly Float64Array[],
  target: Float64Array,
): number[] {
  const directions: Direction[] = [];
  for (let j = columns.length - 1; j >= 0 && directions.length < target.length; j--) {
    const direction = newDirection(directions, columns[j] as Float64Array, j);
    if (direction !== null) directions.push(direction);
  }
  const rest = target.slice();
  const along = directions.map(({ unit }) => removeComponent(rest, unit));
  const coefficients = new Array<number>(columns.length).fill(0);
  for (let i = directions.length - 1; i >= 0; i--) {
    const { column, components } = directions[i] as Direction;
    const coefficient = (along[i] as number) / (components[i] as number);
    coefficients[column] = coefficient;
    for (let k = 0; k < i; k++) {
      along[k] = (along[k] as number) - coefficient * (components[k] as number);
    }
  }
  return coefficients;
}

/** What a column adds to the directions so far, or null if that is nothing. */
function newDirection(
  directions: readonly Direction[],
  values: Float64Array,
  column: number,
): Direction | null {
  const unit = values.slice();
  const components = directions.map((direction) => removeComponent(unit, direction.unit));
  const length = norm(unit);
  if (!(length > dependent * norm(values))) return null;
  for (let i = 0; i < unit.length; i++) unit[i] = (unit[i] as number) / length;
  return { column, unit, components: [...components, length] };
}

/** Subtracts the component along a unit vector from `values`, and returns it. */
function removeComponent(values: Float64Array, unit: Float64Array): number {
  let along = 0;
  for (let i = 0; i < unit.length; i++) along += (values[i] as number) * (unit[i] as number);
  for (let i = 0; i < unit.length; i++) {
    values[i] = (values[i] as number) - along * (unit[i] as number);
  }
  return along;
}

function norm(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
}
