import type { Diagnosis } from '../node/diagnose.ts';
import { gibibytes } from '../node/gibibytes.ts';

function verdict(wrong: readonly string[]): string {
  return wrong.length === 0 ? 'self-test passed' : `wrong answers of ${wrong.join(', ')}`;
}

function nativeLines({ openblas }: Diagnosis): [name: string, text: string][] {
  if (openblas.usable) {
    const { koffi, path, config, wrong } = openblas;
    const use = `${verdict(wrong)}; used with --blas openblas, one thread per worker`;
    return [
      ['koffi', koffi],
      ['openblas', `${use}; ${path}: ${config}`],
    ];
  }
  const missing = `not used: ${openblas.reason}; ${openblas.remedy}`;
  return openblas.koffi === null
    ? [
        ['koffi', missing],
        ['openblas', 'not used: koffi would load it'],
      ]
    : [
        ['koffi', openblas.koffi],
        ['openblas', missing],
      ];
}

function pagesLine({ hugePages }: Diagnosis): string {
  if (hugePages.advised) return 'of 2 MiB where Linux has them free; memory is read faster';
  return `of the usual size: ${hugePages.reason}`;
}

/** A diagnosis for people, one line for each thing that is used or could be. */
export function diagnosisLines(diagnosis: Diagnosis): [name: string, text: string][] {
  const { quenched, node, kernels, memory, processors } = diagnosis;
  const support = node.supported ? 'supported' : 'too old';
  return [
    ['quenched', quenched],
    ['node', `${node.version}; ${support}, ${node.required} or later is needed`],
    ['kernels', `wasm with SIMD, ${verdict(kernels.wrong)}; used unless --blas says otherwise`],
    ['memory', `${gibibytes(memory.free)} free; a worker can use ${gibibytes(memory.perWorker)}`],
    ['pages', pagesLine(diagnosis)],
    ['processors', `${processors}; as many workers, unless --workers says otherwise`],
    ...nativeLines(diagnosis),
  ];
}
