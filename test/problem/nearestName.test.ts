import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/problem/nearestName.ts';

const keys = ['kind', 'name', 'capacity', 'loss', 'l2', 'labelSmoothing', 'targets'];

describe('nearestName', () => {
  it.each([
    ['capcity', 'capacity'],
    ['target', 'targets'],
    ['L2', 'l2'],
    ['l1', 'l2'],
    ['label-smoothing', 'labelSmoothing'],
    ['LABELSMOOTHING', 'labelSmoothing'],
  ])('finds what %s was meant to be', (wrong, meant) => {
    expect(nearestName(wrong, keys)).toBe(meant);
  });

  it.each(['lambda', 'x', '', 'temperature', 'constructor'])('finds nothing near "%s"', (wrong) => {
    expect(nearestName(wrong, keys)).toBeUndefined();
  });

  it('takes the nearest, and the first of equally near names', () => {
    expect(nearestName('cart', ['carton', 'cars', 'card'])).toBe('cars');
  });

  it('takes a limit of its own on the letters that may differ', () => {
    expect(nearestName('capctiy', keys, 2)).toBeUndefined();
    expect(nearestName('capctiy', keys, 3)).toBe('capacity');
  });
});

describe('didYouMean', () => {
  it('is a clause of a message, or nothing', () => {
    expect(didYouMean('los', keys)).toBe('did you mean "loss"?');
    expect(didYouMean('lambda', keys)).toBeUndefined();
  });
});
