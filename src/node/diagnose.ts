import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { z } from 'zod';
import { createKernels, memoryLimit } from '../numerics/kernels.ts';
import { selfTest } from '../numerics/selfTest.ts';
import { adviseHugePages } from './hugePages.ts';
import type { HugePages } from './hugePages.ts';
import { availableMemory } from './memory.ts';
import { findOpenBlas } from './openBlas.ts';
import type { OpenBlasSearch } from './openBlas.ts';
import { isAtLeast, packageVersion, requiredNode } from './packageInfo.ts';

/** What the program has to work with on this machine. */
export interface Diagnosis {
  /** The program's own version. */
  quenched: string;
  node: { version: string; required: string; supported: boolean };
  /** Names of the wasm kernels that give wrong answers. */
  kernels: { wrong: string[] };
  /** Bytes that are free, and that one worker can use at most. */
  memory: { free: number; perWorker: number };
  /** Whether the kernels' memory may lie on huge pages. */
  hugePages: HugePages;
  processors: number;
  openblas:
    | {
        usable: true;
        /** koffi's version. */
        koffi: string;
        /** Where the library lies. */
        path: string;
        config: string;
        /** Names of the kernels that give wrong answers when OpenBLAS does the work. */
        wrong: string[];
      }
    | Extract<OpenBlasSearch, { usable: false }>;
}

const reportSchema = z.object({ sharedObjects: z.array(z.string()) });

/** The file of a library that this process has loaded under a name; the name where it is unknown. */
function pathOf(library: string): string {
  const { sharedObjects } = reportSchema.parse(process.report.getReport());
  return sharedObjects.find((path) => basename(path) === basename(library)) ?? library;
}

function openBlasDiagnosis(search: OpenBlasSearch): Diagnosis['openblas'] {
  if (!search.usable) return search;
  const { koffi, library, config, accelerator } = search;
  const wrong = selfTest(createKernels(accelerator));
  return { usable: true, koffi, path: pathOf(library), config, wrong };
}

/**
 * What the program has to work with on this machine.
 *
 * @param search what was found of OpenBLAS.
 * @param node version of Node.
 */
export function diagnose(
  search: OpenBlasSearch = findOpenBlas(),
  node: string = process.versions.node,
): Diagnosis {
  const required = requiredNode();
  const kernels = createKernels();
  return {
    quenched: packageVersion(),
    node: { version: node, required, supported: isAtLeast(node, required) },
    kernels: { wrong: selfTest(kernels) },
    hugePages: adviseHugePages(kernels),
    memory: { free: availableMemory(), perWorker: memoryLimit },
    processors: availableParallelism(),
    openblas: openBlasDiagnosis(search),
  };
}

/** Whether quenched can run: OpenBLAS may be missing. */
export function canRun({ node, kernels }: Diagnosis): boolean {
  return node.supported && kernels.wrong.length === 0;
}
