import type { Kernels } from '../../numerics/kernels.ts';
import { activationCodes } from '../activationCodes.ts';
import type { Vector } from '../design/design.ts';
import { addInputPulls, addLayerSlopes, applyLayer, drawLayer, layerSize } from './layer.ts';
import type { Layer } from './layer.ts';
import { allocateMatrix, fillMatrix } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Parameters } from './parameters.ts';

/** g of hidden units that are not linear. */
export type NetworkActivation = 'erf' | 'relu';

/** The shape of a two-layer network. */
export interface NetworkShape {
  /** N. */
  inputs: number;
  /** K. */
  hidden: number;
  /** C. */
  classes: number;
  activation: NetworkActivation;
}

/**
 * A two-layer network with features φ = g(W x + b), K of them, and the logits V φ + c of C classes;
 * its parameters are the first ones: those of the hidden layer and then those of the head.
 */
export interface Network {
  hidden: Layer;
  head: Layer;
  activation: NetworkActivation;
}

/** What a network holds of some rows, and the derivatives of an objective by it. */
export interface Pass {
  /** W x + b; after `backward` the derivatives by them. */
  fields: Matrix;
  features: Matrix;
  logits: Matrix;
  /** Derivatives by the features, beyond those through the logits. */
  featurePulls: Matrix;
  logitPulls: Matrix;
}

/** The layers of a network of that shape. */
export function networkOf({ inputs, hidden, classes, activation }: NetworkShape): Network {
  const first = { inputs, outputs: hidden, from: 0 };
  const head = { inputs: hidden, outputs: classes, from: layerSize(first) };
  return { hidden: first, head, activation };
}

/** How many parameters a network has. */
export function networkSize({ head }: Network): number {
  return head.from + layerSize(head);
}

/**
 * Random weights: of variance 1 in the hidden layer, whose inputs are divided by √N, and 1/K in the
 * head; biases of zero.
 */
export function drawNetwork(
  kernels: Kernels,
  parameters: Parameters,
  { hidden, head }: Network,
  stream: Vector,
): void {
  drawLayer(kernels, parameters, hidden, 1, stream);
  drawLayer(kernels, parameters, head, 1 / Math.sqrt(head.inputs), stream);
}

/** Room for a pass over that many rows. */
export function allocatePass(kernels: Kernels, { hidden, head }: Network, rows: number): Pass {
  return {
    fields: allocateMatrix(kernels, rows, hidden.outputs),
    features: allocateMatrix(kernels, rows, hidden.outputs),
    logits: allocateMatrix(kernels, rows, head.outputs),
    featurePulls: allocateMatrix(kernels, rows, hidden.outputs),
    logitPulls: allocateMatrix(kernels, rows, head.outputs),
  };
}

/** Writes fields, features and logits of all rows, and clears the pulls. */
export function forward(
  kernels: Kernels,
  parameters: Parameters,
  { hidden, head, activation }: Network,
  inputs: Matrix,
  pass: Pass,
): void {
  const { fields, features, logits, featurePulls, logitPulls } = pass;
  applyLayer(kernels, parameters, hidden, inputs, fields);
  fillMatrix(kernels, features, 0);
  const units = features.rows * features.columns;
  kernels.raw.addUnits(activationCodes[activation], fields.at, features.at, units);
  applyLayer(kernels, parameters, head, features, logits);
  fillMatrix(kernels, featurePulls, 0);
  fillMatrix(kernels, logitPulls, 0);
}

/** Adds the derivatives by the network's parameters that the pulls of a pass ask for. */
export function backward(
  kernels: Kernels,
  parameters: Parameters,
  { hidden, head, activation }: Network,
  inputs: Matrix,
  pass: Pass,
): void {
  const { fields, features, featurePulls, logitPulls } = pass;
  addLayerSlopes(kernels, parameters, head, features, logitPulls);
  addInputPulls(kernels, parameters, head, logitPulls, featurePulls);
  const units = fields.rows * fields.columns;
  kernels.raw.pullUnits(activationCodes[activation], fields.at, featurePulls.at, units);
  addLayerSlopes(kernels, parameters, hidden, inputs, fields);
}
