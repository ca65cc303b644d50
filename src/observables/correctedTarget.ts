import { log, sigmoid } from '../numerics/specialFunctions.ts';
import type { TermCorrection } from './termCorrection.ts';

/** A corrected probability of +1, all for one label ±1 and one value of the source's field h̃. */
export interface CorrectedProbability {
  /** What speaks for h > 0, and 1 less that. It may leave [0, 1] at T ≠ 1, or by a strength above 1. */
  asked: number;
  against: number;
  /** ∂ asked/∂h̃ */
  slope: number;
}

/** A corrected target of the square loss. */
export interface CorrectedValue {
  /** What the field is drawn to. */
  asked: number;
  /** ∂ asked/∂h̃ */
  slope: number;
  /** Mean square of what it is made of: the loss is ½(h² − 2·asked·h + square). */
  square: number;
}

/** The teacher's probabilities of the label and of its opposite, and how they move with y h̃. */
interface Belief {
  own: number;
  other: number;
  /** ∂ own/∂(y h̃) = −∂ other/∂(y h̃) */
  slope: number;
}

/** (1−c)σ(±y h̃/T), plus c for the label. */
function belief(memory: number, margin: number): Belief {
  const [up, down] = [sigmoid(margin), sigmoid(-margin)];
  const rest = 1 - memory;
  return { own: rest * up + memory, other: rest * down, slope: rest * up * down };
}

/** γ of a bounded or constant correction where the prediction is off by `miss`, and its derivative. */
function strengthAt(
  { kind, strength }: TermCorrection,
  miss: number,
): { strength: number; slope: number } {
  if (kind !== 'bounded') return { strength, slope: 0 };
  const whole = strength + miss * miss;
  const share = strength / whole;
  return { strength: share, slope: (-2 * miss * share) / whole };
}

/**
 * Writes the corrected form of σ(h̃/T) to `out` (2104.09732, the correction of the annealed
 * cross-entropy): w_j becomes w_j (1 + (γ/T)(r_j − Σ_i w_i r_i)), with w the probabilities at T, p those
 * at 1 and r_j = y_j/max(p_j, clip) − 1. At T = 1 that is p + γ(y − p), in which nothing is divided by
 * and nothing clipped.
 */
export function correctedProbability(
  correction: TermCorrection,
  temperature: number,
  label: number,
  sourceField: number,
  out: CorrectedProbability,
): void {
  const side = label > 0 ? 1 : -1;
  const p = belief(correction.memory, side * sourceField);
  const gamma = strengthAt(correction, p.other);
  const w = temperature === 1 ? p : belief(correction.memory, (side * sourceField) / temperature);
  const bend = w.slope / temperature;
  const step = stepOf(correction, temperature, p, w, bend);
  const move = gamma.strength * step.size;
  const own = w.own + move * w.other;
  const other = w.other * (1 - move);
  const moveSlope = -gamma.slope * p.slope * step.size + gamma.strength * step.slope;
  out.asked = side > 0 ? own : other;
  out.against = side > 0 ? other : own;
  // What asks for the label rises with y h̃, what asks for the opposite falls.
  out.slope = bend * (1 - move) + moveSlope * w.other;
}

/** w/(T p) of the label, 1 at T = 1, and its derivative with respect to y h̃. */
function stepOf(
  { clip }: TermCorrection,
  temperature: number,
  p: Belief,
  w: Belief,
  bend: number,
): { size: number; slope: number } {
  if (temperature === 1) return { size: 1, slope: 0 };
  const divisor = temperature * Math.max(p.own, clip);
  const size = w.own / divisor;
  const drift = p.own > clip ? (size * p.slope) / p.own : 0;
  return { size, slope: bend / divisor - drift };
}

/** Writes the corrected target of the square loss to `out`. */
export function correctedValue(
  correction: TermCorrection,
  label: number,
  sourceField: number,
  out: CorrectedValue,
): void {
  if (correction.scale === 'logit') correctedLogit(correction, label, sourceField, out);
  else correctedPrediction(correction, label, sourceField, out);
}

/**
 * t + γ(y − t) with t the prediction of the label: the mean of label and prediction with weights γ
 * and 1 − γ.
 */
function correctedPrediction(
  correction: TermCorrection,
  label: number,
  sourceField: number,
  out: CorrectedValue,
): void {
  const { memory, logits } = correction;
  const rest = 1 - memory;
  // 2σ(h̃) − 1, or the field itself, with what is remembered of the label.
  const shown = logits ? sigmoid(sourceField) - sigmoid(-sourceField) : sourceField;
  const prediction = rest * shown + memory * label;
  const bend = rest * (logits ? 2 * sigmoid(sourceField) * sigmoid(-sourceField) : 1);
  const miss = rest * (label - shown);
  const gamma = strengthAt(correction, 0.5 * miss);
  out.asked = prediction + gamma.strength * miss;
  out.slope = bend * (1 - gamma.strength - 0.5 * gamma.slope * miss);
  out.square = (1 - gamma.strength) * prediction * prediction + gamma.strength * label * label;
}

/** The logit of p̂ plus γ(y − p̂), y in {0, 1}, where γ divides by both p̂ and 1 − p̂ unless constant. */
function correctedLogit(
  correction: TermCorrection,
  label: number,
  sourceField: number,
  out: CorrectedValue,
): void {
  const { kind, memory, clip } = correction;
  const side = label > 0 ? 1 : -1;
  const { own, other, slope } = belief(memory, side * sourceField);
  const isClipped = own < clip || other < clip;
  const [p, q] = own < other ? clipped(own, clip) : swap(clipped(other, clip));
  const gamma = strengthAt(correction, other);
  const scale = kind === 'constant' ? 1 : 1 / (p * q);
  const scaleSlope = kind === 'constant' || isClipped ? 0 : slope * (own - other) * scale * scale;
  const base = memory === 0 ? side * sourceField : log(p / q);
  const baseSlope = memory === 0 ? 1 : isClipped ? 0 : slope / (own * other);
  out.asked = side * (base + gamma.strength * scale * other);
  out.slope =
    baseSlope +
    gamma.strength * scaleSlope * other -
    (gamma.strength + gamma.slope * other) * scale * slope;
  out.square = out.asked * out.asked;
}

/** The smaller of two probabilities that sum to 1, at least `clip`, and the other one. */
function clipped(smaller: number, clip: number): [number, number] {
  const p = Math.max(smaller, clip);
  return [p, 1 - p];
}

function swap([p, q]: [number, number]): [number, number] {
  return [q, p];
}

/** Whether a correction that divides divides by `clip` in the place of a probability. */
export function isClipped(
  { clip, memory }: TermCorrection,
  isSquare: boolean,
  label: number,
  sourceField: number,
): boolean {
  const { own, other } = belief(memory, (label > 0 ? 1 : -1) * sourceField);
  return own < clip || (isSquare && other < clip);
}

/**
 * Whether a correction divides by probabilities at all, at a student's temperature: on the scale of
 * logits by p̂ and 1 − p̂ (unless it is constant), on that of probabilities by that of the label,
 * unless T = 1.
 */
export function divides(
  { kind, scale, strength }: TermCorrection,
  isSquare: boolean,
  temperature: number,
): boolean {
  if (isSquare) return scale === 'logit' && kind !== 'constant';
  return scale === 'probability' && strength !== 0 && temperature !== 1;
}
