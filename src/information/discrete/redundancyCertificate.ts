import type { Joint, State } from './joint.ts';
import { parseJoint } from './parseJoint.ts';
import { informationsOf, sourcesOf } from './sources.ts';
import { tableOf } from './table.ts';

/** The distribution of (f(T), S, Y): probabilities of triples that become equal are added. */
export function mapTeacher({ joint }: Joint, f: (teacher: State) => State): Joint {
  const merged = new Map<string, Joint['joint'][number]>();
  for (const entry of joint) {
    const t = f(entry.t);
    const key = JSON.stringify([t, entry.s, entry.y]);
    merged.set(key, { ...entry, t, p: entry.p + (merged.get(key)?.p ?? 0) });
  }
  return { joint: [...merged.values()] };
}

/**
 * $I(Y;F) + I(Y;S) - I(Y;F,S)$ for $F = f(T)$, in bits: a lower bound on the redundancy of
 * Bertschinger et al. (2014), perhaps negative (Dissanayake et al. 2024, arXiv:2411.07483). F tells
 * no more than T, so that its redundancy with S is no larger; and synergy is not negative.
 *
 * @throws InputError when `joint` is no joint distribution; see `parseJoint`
 *
 * @example
 * ```ts
 * import { redundancyCertificate } from 'quenched';
 *
 * // F = f(T) keeps all that the teacher's state tells of the label.
 * const joint = [
 *   { t: 'low', s: 0, y: 0, p: 0.5 },
 *   { t: 'high', s: 1, y: 1, p: 0.5 },
 * ];
 * console.log(redundancyCertificate({ joint }, (t) => (t === 'low' ? 0 : 1))); // 1
 * ```
 */
export function redundancyCertificate(joint: Joint, f: (teacher: State) => State): number {
  const sources = sourcesOf(tableOf(mapTeacher(parseJoint(joint), f)));
  const { teacher, student, joint: both } = informationsOf(sources);
  return teacher + student - both;
}
