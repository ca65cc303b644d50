import { z } from 'zod';
import { agrees } from './agrees.ts';
import { below } from './below.ts';
import { bestTies } from './bestTies.ts';
import type { Evidence, Verdict } from './claim.ts';
import { closesGap } from './closesGap.ts';
import { growsAsLogN } from './growsAsLogN.ts';
import { jumpsAt } from './jumpsAt.ts';
import { lineFollows } from './lineFollows.ts';
import { lineThrough } from './lineThrough.ts';
import { matchesFixture } from './matchesFixture.ts';
import { minimumAlong } from './minimumAlong.ts';
import { monotone } from './monotone.ts';
import { pairedDifference } from './pairedDifference.ts';
import { peakAt } from './peakAt.ts';
import { ratio } from './ratio.ts';
import { simulatedDifference } from './simulatedDifference.ts';
import { staysWithin } from './staysWithin.ts';
import { ties } from './ties.ts';

/** Every kind of claim an experiment may make: a new kind is one file and one line here. */
const registry = [
  agrees,
  below,
  bestTies,
  closesGap,
  growsAsLogN,
  jumpsAt,
  lineFollows,
  lineThrough,
  matchesFixture,
  minimumAlong,
  monotone,
  pairedDifference,
  peakAt,
  ratio,
  simulatedDifference,
  staysWithin,
  ties,
] as const;

const [first, ...rest] = registry;

/** A claim as an experiment states it: its kind under `claim`, and that kind's own arguments. */
export const claimSchema = z.discriminatedUnion('claim', [
  first.schema,
  ...rest.map(({ schema }) => schema),
]);

/** A checked claim. */
export type ClaimStatement = z.output<typeof claimSchema>;

function kindOf(statement: ClaimStatement): (typeof registry)[number] {
  const found = registry.find(({ name }) => name === statement.claim);
  if (found === undefined) throw new Error(`unregistered claim ${statement.claim}`);
  return found;
}

/** Labels of the curves that a claim speaks of. */
export function claimedCurves(statement: ClaimStatement): string[] {
  return kindOf(statement).curves(statement);
}

/** Judges one claim on the rows of a run. */
export function judgeClaim(statement: ClaimStatement, evidence: Evidence): Verdict {
  return kindOf(statement).judge(statement, evidence);
}
