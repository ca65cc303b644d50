import { exp } from './exp.ts';
import { log } from './log.ts';
import { sigmoid, softplus } from './logistic.ts';
import { acos } from './acos.ts';
import { atan2 } from './atan2.ts';
import { erf, erfc } from './erfc.ts';
import { logNormalCdf, normalCdf, normalDensity, normalTail } from './normal.ts';
import { bivariateNormalCdf } from './bivariateNormal.ts';
import { fillSigns, fillUniforms } from './xoshiro.ts';
import { buildLayers, fillNormals } from './ziggurat.ts';
import { axpby, axpy, copy, dot, fill, scale, sum } from './vector.ts';
import { gemv } from './gemv.ts';
import { gemvTransposed } from './gemvTransposed.ts';
import { fieldsAndGradient } from './overlappedProducts.ts';
import { blockRows } from './rowBlocks.ts';
import { hingeResiduals } from './hingeResiduals.ts';
import { logisticResiduals } from './logisticResiduals.ts';
import { squaredHingeResiduals } from './squaredHingeResiduals.ts';
import { squareResiduals } from './squareResiduals.ts';
import { softmaxResiduals } from './softmaxResiduals.ts';
import { gram } from './gram.ts';
import { gramOfRows } from './gramOfRows.ts';
import { addProduct } from './addProduct.ts';
import { cholesky, choleskySolve } from './cholesky.ts';
import { addCombination, addCombinationAndDots, basisDots } from './basis.ts';
import { applyReflectors, applyReflectorsTransposed } from './reflectors.ts';
import { tridiagonalise } from './tridiagonalise.ts';
import { tridiagonalEigen } from './tridiagonalEigen.ts';
import { tridiagonalSolve } from './tridiagonalSolve.ts';
import { countMismatch } from './countMismatch.ts';
import { addUnits, pullUnits } from './hiddenUnits.ts';
import { chiSquare } from './chiSquare.ts';
import { overlapChain } from './overlapChain.ts';
import { onlineDescent } from './onlineDescent.ts';

// Re-exports from './x.ts' in one step are the one form that the compiler does not resolve.
export {
  exp,
  log,
  sigmoid,
  softplus,
  acos,
  atan2,
  erf,
  erfc,
  logNormalCdf,
  normalCdf,
  normalDensity,
  normalTail,
  bivariateNormalCdf,
  fillSigns,
  fillUniforms,
  fillNormals,
  axpby,
  axpy,
  copy,
  dot,
  fill,
  scale,
  sum,
  gemv,
  gemvTransposed,
  blockRows,
  fieldsAndGradient,
  hingeResiduals,
  logisticResiduals,
  squaredHingeResiduals,
  squareResiduals,
  softmaxResiduals,
  gram,
  gramOfRows,
  addProduct,
  cholesky,
  choleskySolve,
  tridiagonalise,
  applyReflectors,
  applyReflectorsTransposed,
  tridiagonalSolve,
  tridiagonalEigen,
  addCombination,
  addCombinationAndDots,
  basisDots,
  countMismatch,
  addUnits,
  pullUnits,
  chiSquare,
  overlapChain,
  onlineDescent,
};

/** First byte that no static table uses: the arena begins here. */
export function arenaStart(): usize {
  return __heap_base;
}

buildLayers();
