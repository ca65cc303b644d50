import { cellColours } from './cellColours.ts';
import type { CourseValue } from './roadAt.ts';
import { valueText } from './valueText.ts';

interface Props {
  caption: string;
  /** What rows and columns are of. */
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly CourseValue[])[];
  /** The values of the first and the last colour. */
  range: readonly [number, number];
}

/** A matrix of overlaps as a small heat map with its numbers. */
export function Matrix({ caption, rows, columns, values, range }: Props) {
  return (
    <table class="matrix">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((name, i) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {(values[i] ?? []).map((value, k) => (
              <td key={columns[k]} style={cellColours(value.mean, range)}>
                {valueText(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
