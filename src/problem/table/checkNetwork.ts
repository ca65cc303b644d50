import type { Complaint } from '../checkProblem.ts';
import type { TableNetworkFields } from './tableNetwork.ts';
import type { TableFields } from './tableProblem.ts';

/** A network that is taught learns all of its weights, and from features of another network. */
function checkTaught(network: TableNetworkFields, { learners }: TableFields): Complaint {
  const { name, learns, nuisance, targets } = network;
  if (targets === undefined) return undefined;
  const where = `learners.${name}`;
  if (learns !== 'all') {
    return [`${where}.learns is "${learns}"`, 'it must be "all", as it has targets'];
  }
  if (nuisance !== undefined) {
    return [`${where}.nuisance is ${nuisance}`, 'it must be left out, as it has targets'];
  }
  const source = learners.find((learner) => learner.name === targets.from);
  if (targets.method === 'logits' || source?.kind === 'network') return undefined;
  return [
    `${where}.targets.method is "${targets.method}"`,
    `it must be "logits", as ${targets.from} has no features (a network has)`,
  ];
}

/** A nuisance is learnt by all of a network, and where there is one. */
function checkNuisance(network: TableNetworkFields, { set, simulated }: TableFields): Complaint {
  const { name, learns, nuisance } = network;
  if (nuisance === undefined) return undefined;
  const where = `learners.${name}.nuisance is ${nuisance}`;
  if (learns !== 'all') {
    return [where, `it must be left out, as it learns ${learns === 'head' ? 'its head' : learns}`];
  }
  if (simulated !== undefined && simulated.nuisance > 0) return undefined;
  const missing = set === 'simulated' ? 'simulated.nuisance is 0' : `${set} has no nuisance`;
  return [where, `it must be left out, as ${missing}`];
}

/** Checks what no field of a network of a table can tell alone; `undefined` when all is well. */
export function checkNetwork(network: TableNetworkFields, problem: TableFields): Complaint {
  return checkTaught(network, problem) ?? checkNuisance(network, problem);
}
