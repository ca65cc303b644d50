import { plainText } from './richText.ts';
import { textWidth } from './textWidth.ts';

/** A vertical line over the whole figure and what stands beside its upper end. */
export interface LabelledLine {
  /** Where on the axis, from 0 at its left end to 1 at its right. */
  share: number;
  /** Lines of text, broken by `<br>`. */
  label: string;
}

/** Where a label stands. */
export interface LabelPlace {
  /** Of its line. */
  side: 'left' | 'right';
  /** The line of text that it begins in, from 0 at the top. */
  row: number;
}

/** Font size of a label in pixels. */
export const labelSize = 12;

/** Pixels between a line and its own label. */
export const labelShift = 4;

/** Pixels that a label keeps from other lines and labels. */
const clearance = 3;

/** Pixels of the axis on a phone. Wider figures have the lines, but not the labels, farther apart. */
const narrowest = 300;

/** A label at a place, in pixels and rows, and its line. */
interface Box {
  share: number;
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/**
 * Places for the labels of lines from the left such that, down to the width of a phone, none covers
 * another; of these, such that as few as possible reach over other lines or beyond the axis, then in
 * the highest row, at last towards the farther end of the axis.
 */
export function placeLabels(lines: readonly LabelledLine[]): LabelPlace[] {
  const placed: Box[] = [];
  return lines.map((line) => {
    const candidates = sidesFor(line).map((side) => candidate(line, side, placed, lines));
    const { place, box } = candidates.reduce((a, b) => (isBetter(b, a) ? b : a));
    placed.push(box);
    return place;
  });
}

/** A place where a label covers no other. */
interface Candidate {
  place: LabelPlace;
  box: Box;
  misfits: number;
}

/** Both sides, the one towards the farther end of the axis first. */
function sidesFor({ share }: LabelledLine): LabelPlace['side'][] {
  return share > 0.5 ? ['left', 'right'] : ['right', 'left'];
}

/** The first row that is free on a side. */
function candidate(
  line: LabelledLine,
  side: LabelPlace['side'],
  placed: readonly Box[],
  lines: readonly LabelledLine[],
): Candidate {
  let row = 0;
  while (placed.some((other) => isTouching(other, boxOf(line, { side, row })))) row++;
  const box = boxOf(line, { side, row });
  return { place: { side, row }, box, misfits: misfitsOf(box, line, lines) };
}

function isBetter(a: Candidate, b: Candidate): boolean {
  return a.misfits < b.misfits || (a.misfits === b.misfits && a.place.row < b.place.row);
}

function boxOf({ share, label }: LabelledLine, { side, row }: LabelPlace): Box {
  const texts = plainText(label.replaceAll('<br>', '\n')).split('\n');
  const width = Math.max(...texts.map((text) => textWidth(text, labelSize)));
  const near = share * narrowest + (side === 'right' ? labelShift : -labelShift - width);
  return { share, from: near, to: near + width, top: row, bottom: row + texts.length };
}

/**
 * Whether a label covers that of a line which is no farther right, in some width. In a wider figure the
 * lines part: labels that have changed sides would meet, unless they are of one line.
 */
function isTouching(left: Box, right: Box): boolean {
  const isBeside =
    left.to + clearance <= right.from ||
    (left.share === right.share && right.to + clearance <= left.from);
  return !isBeside && left.top < right.bottom && right.top < left.bottom;
}

/** How many lines a label reaches over, an end of the axis being one of them. */
function misfitsOf({ from, to }: Box, own: LabelledLine, lines: readonly LabelledLine[]): number {
  const beyond = from < 0 || to > narrowest ? 1 : 0;
  const crossed = lines.filter(({ share }) => {
    const x = share * narrowest;
    return share !== own.share && x > from - clearance && x < to + clearance;
  });
  return crossed.length + beyond;
}
