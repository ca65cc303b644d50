import { describe, expect, it } from 'vitest';
import { observableOf, panelsOf } from '../../src/sweep/panels.ts';
import { complaintOf, onlineTiny, tiny, tinyExperiment } from './tinyExperiment.ts';

const [teacher, student] = tiny.curves;
const norms = { y: 'q', yLabel: 'Q' };
const figure = { ...tiny.figure, panels: [norms] };
const curves = [teacher, { ...student, panel: 1 }];
const [error, overlap] = onlineTiny.curves;

describe('the panels of a figure', () => {
  it('show each curve by the observable of its panel, the first where it names none', () => {
    const experiment = tinyExperiment({ figure, curves });
    expect(panelsOf(experiment.figure).map(({ y }) => y)).toEqual(['testError', 'q']);
    const shown = experiment.curves.map((curve) => observableOf(experiment.figure, curve));
    expect(shown).toEqual(['testError', 'q']);
  });

  it('may show the overlaps of pairs of hidden units against time', () => {
    expect(complaintOf(onlineTiny)).toBe('accepted');
  });

  it.each([
    [
      'an observable that there is not',
      { figure: { ...figure, panels: [{ ...norms, y: 'qq' }] }, curves },
      /^tiny.yaml: figure.panels.0.y is "qq"; it must be one of m, q,/,
    ],
    [
      'an overlap where no learner has hidden units',
      { figure: { ...figure, panels: [{ ...norms, y: 'overlap' }] }, curves },
      /^tiny.yaml: figure.panels.0.y is "overlap"; it must be one of/,
    ],
    [
      'a panel that there is not',
      { figure, curves: [teacher, { ...student, panel: 2 }] },
      /^tiny.yaml: curves.1.panel is 2; the figure has the panels 0 to 1$/,
    ],
    [
      'a panel of a figure that has but one',
      { curves },
      /^tiny.yaml: curves.1.panel is 1; the figure has only panel 0$/,
    ],
    [
      'an empty panel',
      { figure, curves: tiny.curves },
      /^tiny.yaml: no curve is drawn in panel 1 of the figure$/,
    ],
    [
      'a pair of units where the panel shows something else',
      { ...onlineTiny, curves: [error, overlap, { ...overlap, label: 'R', panel: 0 }] },
      /curves.2.learner is "truth.1,student.1" and its panel shows testError; a pair has only/,
    ],
    [
      'a network where the panel shows overlaps',
      { ...onlineTiny, curves: [error, { ...overlap, learner: 'student' }] },
      /curves.1.learner is "student" and its panel shows overlap; an overlap is that of a pair/,
    ],
    [
      'a claim that compares different observables',
      { figure, curves, claims: [{ claim: 'below', curve: 'teacher', than: 'student' }] },
      /claims.0 compares testError with q; its curves must be in panels that show the same/,
    ],
  ])('refuse %s', (_, changes, expected) => {
    expect(complaintOf(changes)).toMatch(expected);
  });
});
