import { checkNames } from '../checkNames.ts';
import type { Complaint } from '../checkProblem.ts';
import { didYouMean } from '../nearestName.ts';
import type { Network } from './network.ts';
import type { OnlineProblem } from './onlineProblem.ts';
import { dependentUnits } from './dependentUnits.ts';

/** Share of a unit's norm that noise must have: with less of it, covariances are singular. */
const leastNoiseShare = 1e-10;

const place = ({ name }: Network) => `networks.${name}`;

/** What only a learner has. */
function checkFrozen(network: Network): Complaint {
  const { targets, rate, outputRate, decay } = network;
  const given = Object.entries({ targets, rate, outputRate, decay }).find(([, value]) => value);
  if (given === undefined) return undefined;
  return [`${place(network)}.${given[0]} is given`, 'a network without learnsFrom is frozen'];
}

function checkSource(network: Network, key: string, from: string, names: string[]): Complaint {
  const others = names.filter((name) => name !== network.name);
  if (others.includes(from)) return undefined;
  const whose = from === network.name ? 'the network itself' : 'an unknown network';
  return [
    `${place(network)}.${key} is "${from}", ${whose}`,
    others.length === 0 ? 'there is no other' : `it must be one of ${others.join(', ')}`,
    didYouMean(from, others),
  ];
}

function checkLearning(network: Network, names: string[]): Complaint {
  const { learnsFrom, targets, rate, activation } = network;
  if (learnsFrom === undefined) return checkFrozen(network);
  if (activation === 'sign') {
    return [`${place(network)}.activation is "sign"`, 'a network that learns needs a gradient'];
  }
  if (rate === undefined)
    return [`${place(network)}.rate is missing`, 'a network that learns has one'];
  return (
    checkSource(network, 'learnsFrom', learnsFrom, names) ??
    (targets && checkSource(network, 'targets.from', targets.from, names))
  );
}

function checkLengths(network: Network): Complaint {
  const { hidden, init, outputWeights } = network;
  const lists = { 'init.norm': init.norm, outputWeights };
  for (const [key, list] of Object.entries(lists)) {
    if (typeof list === 'number' || list.length === hidden) continue;
    return [`${place(network)}.${key} has ${list.length} numbers`, `hidden is ${hidden}`];
  }
  return undefined;
}

function checkOverlaps(network: Network, networks: readonly Network[]): Complaint {
  const earlier = networks.slice(0, networks.indexOf(network));
  for (const [name, overlaps] of Object.entries(network.init.overlaps)) {
    const other = earlier.find((candidate) => candidate.name === name);
    const names = earlier.map((candidate) => candidate.name);
    const where = `${place(network)}.init.overlaps.${name}`;
    if (other === undefined) {
      const allowed =
        names.length === 0 ? 'there is none' : `it must be one of ${names.join(', ')}`;
      return [`${where} is not about an earlier network`, allowed, didYouMean(name, names)];
    }
    if (!Array.isArray(overlaps)) continue;
    const fits =
      overlaps.length === network.hidden && overlaps.every((row) => row.length === other.hidden);
    if (!fits) {
      return [
        `${where} is a matrix of another size`,
        `it must have ${network.hidden} rows, one for each own unit, of ${other.hidden} numbers`,
      ];
    }
  }
  return undefined;
}

/** Information is about pairs, seen with noise that is not lost in what they see. */
function checkInformation({ information, networks }: OnlineProblem): Complaint {
  if (information === undefined) return undefined;
  if (networks.length < 3) {
    const found = networks.length === 1 ? 'there is none' : 'there is one';
    return ['information is given', `it is about pairs of networks beside the truth, and ${found}`];
  }
  const { noise } = information;
  for (const { name, init } of networks.slice(1)) {
    const norm = Math.max(...[init.norm].flat());
    if (noise >= leastNoiseShare * norm) continue;
    return [
      `information.noise is ${noise}`,
      `it is lost in the norm ${norm} of networks.${name}`,
      `it must be at least ${leastNoiseShare * norm}`,
    ];
  }
  return undefined;
}

/** Weights with these overlaps must exist, and no unit may follow from the others. */
function checkIndependent(problem: OnlineProblem): Complaint {
  const found = dependentUnits(problem);
  if (found === undefined) return undefined;
  const { unit, isImpossible } = found;
  const { name } = unit.network;
  const which = `the overlaps of networks.${name} at the start`;
  if (isImpossible) return [`${which} are impossible`, `no weights of unit ${unit.name} have them`];
  return [
    `${which} are singular`,
    `the weights of unit ${unit.name} are a combination of those before it, such as an equal unit`,
  ];
}

/** Checks what no field of an online problem can tell alone; `undefined` when all is well. */
export function checkOnline(problem: OnlineProblem): Complaint {
  const { networks } = problem;
  const names = networks.map(({ name }) => name);
  const [truth] = networks;
  if (truth?.learnsFrom !== undefined) {
    return [`${place(truth)}.learnsFrom is given`, 'the first network is the truth, and frozen'];
  }
  const complaints = [
    checkNames('networks', names),
    ...networks.map(
      (network) =>
        checkLearning(network, names) ?? checkLengths(network) ?? checkOverlaps(network, networks),
    ),
    checkInformation(problem),
  ];
  return complaints.find((complaint) => complaint !== undefined) ?? checkIndependent(problem);
}
