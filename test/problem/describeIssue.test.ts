import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { validate } from '../../src/problem/describeIssue.ts';
import { InputError } from '../../src/problem/inputError.ts';

function messageOf(schema: z.ZodType, data: unknown): string {
  try {
    validate(schema, data);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('the data was accepted');
}

describe('validate', () => {
  it('returns the data with defaults written in', () => {
    expect(validate(z.strictObject({ a: z.number().default(1) }), {})).toEqual({ a: 1 });
  });

  it('describes all alternatives of a union when the value is near none', () => {
    const grid = z.union([z.number(), z.array(z.number()).min(2), z.enum(['all', 'none'])]);
    expect(messageOf(z.strictObject({ grid }), { grid: true })).toBe(
      'grid is true; it must be a finite number, a list of at least 2 items or "all" or "none"',
    );
  });

  it('reports the alternative that the value got furthest into', () => {
    const grid = z.union([z.number(), z.strictObject({ from: z.number(), to: z.number() })]);
    const schema = z.strictObject({ axes: z.array(grid) });
    expect(messageOf(schema, { axes: [1, { from: 0, to: 'x' }] })).toBe(
      'axes.1.to is "x"; it must be a finite number',
    );
    expect(messageOf(schema, { axes: [{ from: 0, two: 1 }] })).toBe(
      'axes.0.two is an unknown key; allowed: from, to; did you mean "to"?',
    );
  });

  it('reports the alternative that the keys of a mapping are nearest to', () => {
    const axis = z.union([
      z.strictObject({ from: z.number(), to: z.number() }),
      z.strictObject({ values: z.array(z.number()) }),
    ]);
    expect(messageOf(axis, { values: 'x' })).toBe('values is "x"; it must be a list');
    expect(messageOf(axis, { value: [1] })).toBe(
      'value is an unknown key; allowed: from, to, values; did you mean "values"?',
    );
  });

  it('names list elements by name, if the name is their own', () => {
    const schema = z.array(z.strictObject({ name: z.string(), x: z.number() }));
    const named = (...names: string[]): unknown => names.map((name) => ({ name }));
    expect(messageOf(schema, named('a'))).toMatch(/^a\.x is missing/);
    expect(messageOf(schema, named('a', 'a'))).toMatch(/^0\.x is missing/);
    expect(messageOf(schema, named('a b'))).toMatch(/^0\.x is missing/);
  });

  it('looks into tuples', () => {
    const schema = z.strictObject({ range: z.tuple([z.number(), z.enum(['x', 'y'])]) });
    expect(messageOf(schema, { range: [1, 'z'] })).toBe('range.1 is "z"; it must be "x" or "y"');
  });

  it('looks into records', () => {
    const schema = z.strictObject({ set: z.record(z.string(), z.number().lt(1)) });
    expect(messageOf(schema, { set: { 'a b': 1 } })).toBe(
      'set."a b" is 1; it must be a finite number, below 1',
    );
    expect(messageOf(schema, { set: 3 })).toBe('set is 3; it must be a mapping');
  });

  it('gives a check’s own words', () => {
    const schema = z.strictObject({
      range: z.array(z.number()).refine(([a = 0, b = 0]) => a < b, 'must rise'),
    });
    expect(messageOf(schema, { range: [2, 1] })).toBe('range: must rise');
    const keys = z.strictObject({ set: z.record(z.string().regex(/^a/), z.number()) });
    expect(messageOf(keys, { set: { b: 1 } })).toBe('set.b: Invalid key in record');
  });

  it('says what texts are allowed', () => {
    expect(messageOf(z.string().min(1), '')).toBe('the document is ""; it must be text, not empty');
    expect(messageOf(z.string(), 1)).toBe('the document is 1; it must be text');
    expect(messageOf(z.string().regex(/^a/), 'b')).toBe(
      'the document is "b"; it must be text that matches ^a',
    );
    expect(messageOf(z.null(), 'x'.repeat(60))).toBe(
      `the document is "${'x'.repeat(40)}…"; it must be empty`,
    );
  });

  it('stays one line about values that no file can hold', () => {
    expect(messageOf(z.number(), 1n)).toBe('the document is a bigint; it must be a finite number');
    expect(messageOf(z.number(), new Date(0))).toBe(
      'the document is a mapping; it must be a finite number',
    );
  });
});
