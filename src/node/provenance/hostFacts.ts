import { arch, availableParallelism, cpus, hostname, platform, release, totalmem } from 'node:os';
import type { HostFacts } from '../../sweep/provenance.ts';

/** Facts of this host. */
export function hostFacts(): HostFacts {
  return {
    name: hostname(),
    platform: platform(),
    release: release(),
    architecture: arch(),
    processor: cpus()[0]?.model ?? '',
    cores: availableParallelism(),
    memory: totalmem(),
  };
}
