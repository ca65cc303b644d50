import type { StoredTable, Tables } from '../../problem/table/table.ts';
import type { TableName } from '../../problem/table/tableSet.ts';
import { checkedTable } from './checkedTable.ts';
import { diamonds } from './diamonds.ts';
import { digits } from './digits.ts';

/** How every table is read: a new one is a line here and one in `tableSets`. */
const readers: Readonly<Record<TableName, (name: TableName) => StoredTable>> = {
  digits: (name) => digits(name, 4),
  'digits-28x28': (name) => digits(name, 1),
  diamonds: (name) => diamonds(name, (cut) => cut),
  'ideal-cuts': (name) => diamonds(name, (cut) => (cut === 'Ideal' ? cut : 'other')),
};

const read = new Map<TableName, StoredTable>();

/**
 * The tables of installed npm packages; each is read once in every thread.
 *
 * @throws InputError where the package is missing or of a version with other data.
 *
 * @example
 * ```ts
 * import { parseQuestion, simulate } from 'quenched';
 * import { nodeTables } from 'quenched/node';
 *
 * const question = parseQuestion({
 *   protocol: 'table',
 *   set: 'digits',
 *   samples: 40,
 *   learners: [{ name: 'learner', kind: 'softmax', l2: 1 }],
 * });
 * const { learner } = simulate(question, { trials: 1, tables: nodeTables }).learners;
 * console.log(learner?.converged); // true
 * ```
 */
export const nodeTables: Tables = (name) => {
  const table = read.get(name) ?? checkedTable(readers[name](name));
  read.set(name, table);
  return table;
};
