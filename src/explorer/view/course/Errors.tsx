import type { RoadAt } from './roadAt.ts';
import { errorText } from './valueText.ts';

/** The test errors of all networks at one time, by theory and simulation. */
export function Errors({ theory, simulation }: { theory: RoadAt; simulation: RoadAt | null }) {
  return (
    <table class="matrix">
      <caption>test errors</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">theory</th>
          {simulation && <th scope="col">simulation</th>}
        </tr>
      </thead>
      <tbody>
        {Object.entries(theory.errors).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{errorText(value)}</td>
            {simulation && (
              <td>{errorText(simulation.errors[name] ?? { mean: null, stderr: null })}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
