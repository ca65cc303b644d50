import { beforeAll } from 'vitest';
import { built } from '../built.ts';
import { describeExamples } from '../examples/describeExamples.ts';

// Threads run what is built.
beforeAll(built, 120_000);
describeExamples('src/node/index.ts');
