import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemJsonSchema } from '../../src/problem/jsonSchema.ts';
import { problemSchema } from '../../src/problem/problem.ts';
import { arbitraryProblem } from './arbitraryProblem.ts';

/** A validator made from the published schema alone. */
const published = z.fromJSONSchema(problemJsonSchema);

describe('problemJsonSchema', () => {
  it('survives being written to a file', () => {
    expect(JSON.parse(JSON.stringify(problemJsonSchema))).toEqual(problemJsonSchema);
  });

  it('names every key of a problem and closes every mapping', () => {
    expect(problemJsonSchema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      oneOf: [
        {
          type: 'object',
          required: ['population', 'alpha', 'learners'],
          additionalProperties: false,
          properties: {
            alpha: { type: 'number', exclusiveMinimum: 0 },
            learners: { type: 'array', minItems: 1 },
          },
        },
        {
          type: 'object',
          required: ['protocol', 'time', 'networks'],
          additionalProperties: false,
          properties: { networks: { type: 'array', minItems: 1 } },
        },
        {
          type: 'object',
          required: ['protocol', 'set', 'samples', 'learners'],
          additionalProperties: false,
          properties: { learners: { type: 'array', minItems: 1 } },
        },
        {
          type: 'object',
          required: ['protocol', 'teacher', 'student'],
          additionalProperties: false,
          properties: { teacher: { type: 'object', additionalProperties: false } },
        },
      ],
    });
    expect(JSON.stringify(problemJsonSchema)).not.toContain('"additionalProperties":{}');
  });

  it('accepts every valid problem', () => {
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        expect(published.safeParse(problem).error).toBeUndefined();
      }),
    );
  });

  it.each<[string, object]>([
    ['an unknown key', { noise: 1 }],
    ['a number out of range', { alpha: 0 }],
    ['an empty list of learners', { learners: [] }],
    ['a learner without a loss', { learners: [{ name: 'a', l2: 1 }] }],
    ['a capacity above one', { learners: [{ name: 'a', loss: 'square', l2: 1, capacity: 2 }] }],
    ['an unknown population', { population: { kind: 'mixtur' } }],
  ])('rejects %s, as the program does', (_, change) => {
    const valid = {
      population: { kind: 'mixture' },
      alpha: 1,
      learners: [{ name: 'a', loss: 'square', l2: 1 }],
    };
    expect(published.safeParse(valid).success).toBe(true);
    expect(published.safeParse({ ...valid, ...change }).success).toBe(false);
    expect(problemSchema.safeParse({ ...valid, ...change }).success).toBe(false);
  });
});
