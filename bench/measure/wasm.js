/** Small WebAssembly modules from their text, for loops that no kernel of the package holds. */
import binaryen from 'assemblyscript/binaryen';

/** The exports of a module. @throws Error when the text is no module. */
export function instantiate(text) {
  const module = binaryen.parseText(text);
  module.setFeatures(binaryen.Features.SIMD128);
  const binary = module.emitBinary();
  module.dispose();
  return new WebAssembly.Instance(new WebAssembly.Module(binary)).exports;
}

/** The text of an expression that adds f64x2 locals and takes the first lane. */
export function firstLaneOfSum(locals) {
  const values = locals.map((name) => `(local.get ${name})`);
  return `(f64x2.extract_lane 0 ${values.reduce((sum, x) => `(f64x2.add ${sum} ${x})`)})`;
}
