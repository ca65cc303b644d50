import { describe, expect, it } from 'vitest';
import { isAtLeast, requiredNode } from '../../src/node/packageInfo.ts';

describe('isAtLeast', () => {
  it.each([
    ['20.19.0', '20.19', true],
    ['20.19', '20.19', true],
    ['20.20.2', '20.19', true],
    ['24.0.0', '20.19', true],
    ['20.9.0', '20.19', false],
    ['18.20.8', '20.19', false],
    ['20', '20.19', false],
  ])('of %s and %s is %s', (version, other, expected) => {
    expect(isAtLeast(version, other)).toBe(expected);
  });
});

describe('requiredNode', () => {
  it('is the version that package.json names', () => {
    expect(requiredNode()).toMatch(/^\d+\.\d+$/);
  });
});
