import type { Course } from '../../worker/course.ts';
import { Matrix } from './Matrix.tsx';
import type { RoadAt } from './roadAt.ts';

interface Props {
  course: Course;
  name: string;
  at: RoadAt;
  range: readonly [number, number];
}

/** The matrices R and Q of one road at one time. */
export function Road({ course: { truth, units }, name, at, range }: Props) {
  const where = `${name}, t = ${Number(at.time.toPrecision(4))}`;
  return (
    <>
      <Matrix caption={`R, ${where}`} rows={units} columns={truth} values={at.R} range={range} />
      <Matrix caption={`Q, ${where}`} rows={units} columns={units} values={at.Q} range={range} />
    </>
  );
}
