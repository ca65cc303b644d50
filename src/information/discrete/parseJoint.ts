import { validate } from '../../problem/describeIssue.ts';
import { inputErrorIn } from '../../problem/inputError.ts';
import { jointSchema } from './joint.ts';
import type { Joint, JointEntry } from './joint.ts';

/** Probabilities are decimal fractions such as thirds, rounded by whoever wrote them. */
const massRounding = 1e-9;

/** The clauses of a message, or nothing where nothing is wrong. */
type Complaint = readonly string[] | undefined;

function checkRepeats(entries: readonly JointEntry[]): Complaint {
  const seen = new Map<string, number>();
  for (const [at, { t, s, y }] of entries.entries()) {
    const key = JSON.stringify([t, s, y]);
    const first = seen.get(key);
    if (first !== undefined) {
      const states = `t ${JSON.stringify(t)}, s ${JSON.stringify(s)}, y ${JSON.stringify(y)}`;
      return [`joint.${at} has the states of joint.${first}: ${states}`, 'each may stand once'];
    }
    seen.set(key, at);
  }
  return undefined;
}

/** 1 and "1" would be two states, which nobody means. */
function checkTypes(entries: readonly JointEntry[]): Complaint {
  for (const variable of ['t', 's', 'y'] as const) {
    const seen = new Map<string, { state: unknown; at: number }>();
    for (const [at, { [variable]: state }] of entries.entries()) {
      const first = seen.get(String(state));
      if (first === undefined) seen.set(String(state), { state, at });
      else if (first.state !== state) {
        const [here, there] = [state, first.state].map((name) => JSON.stringify(name));
        return [
          `joint.${at}.${variable} is ${here}, joint.${first.at}.${variable} is ${there}`,
          'a state must be written as a number everywhere, or as text',
        ];
      }
    }
  }
  return undefined;
}

function checkMass(entries: readonly JointEntry[]): Complaint {
  const total = entries.reduce((sum, { p }) => sum + p, 0);
  if (Math.abs(total - 1) <= massRounding) return undefined;
  return [
    `the probabilities of joint sum to ${total}`,
    `they must sum to 1, within ${massRounding}`,
  ];
}

/**
 * The joint distribution that plain data states.
 *
 * @param source where the data came from (a file's name), for messages
 * @throws InputError with one message about what is wrong: an unknown key, a probability that is
 * negative or no number, an empty list, a repeated triple, or a sum that is not 1 within 1e-9
 *
 * @example
 * ```ts
 * import { decompose, parseJoint } from 'quenched';
 *
 * const copy = parseJoint({ joint: [{ t: 'a', s: 0, y: 0, p: 0.5 }, { t: 'b', s: 1, y: 1, p: 0.5 }] });
 * const parts = decompose(copy, 'mmi');
 * console.log(parts.converged && parts.redundant); // 1
 * ```
 */
export function parseJoint(data: unknown, source?: string): Joint {
  const joint = validate(jointSchema, data, source);
  const complaint = checkRepeats(joint.joint) ?? checkTypes(joint.joint) ?? checkMass(joint.joint);
  if (complaint !== undefined) throw inputErrorIn(source, ...complaint);
  return joint;
}
