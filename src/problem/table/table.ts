import { InputError } from '../inputError.ts';
import { tableSets } from './tableSet.ts';
import type { TableName } from './tableSet.ts';

/** A table of data: rows of inputs, each with its class. */
export interface Table {
  /** Names of the columns of inputs, in their order. */
  columns: readonly string[];
  /** All inputs, row after row. */
  inputs: Float64Array;
  /** The class of every row, its place in `classNames`. */
  classes: Int32Array;
  classNames: readonly string[];
  /** The class of the nuisance of every row, where there is one; its classes are as many. */
  nuisance?: Int32Array;
}

/** A table that is stored under a name. */
export interface StoredTable extends Table {
  name: TableName;
}

/**
 * How the place where tasks run gets at tables.
 *
 * @throws InputError where the table is not there.
 */
export type Tables = (name: TableName) => StoredTable;

/**
 * Of a place that has no tables, as browsers have none.
 *
 * @throws InputError always.
 */
export const noTables: Tables = (name) => {
  throw new InputError(
    `set is "${name}"; this engine has no tables: it is read from the package ${tableSets[name].package}`,
  );
};
