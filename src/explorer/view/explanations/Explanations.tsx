import 'katex/dist/katex.min.css';
import type { Experiment } from '../../../sweep/experiment.ts';
import { explanationNames } from '../../explanations/explanationNames.ts';
import type { ViewName } from '../../state/explorerState.ts';
import { explanationTexts } from './texts.ts';
import './explanations.css';

/** Short explanations of what is shown, each folded under its title. */
export function Explanations({ experiment, view }: { experiment: Experiment; view: ViewName }) {
  const names = explanationNames({ experiment, view });
  return (
    <aside class="explanations" aria-labelledby="explanations">
      <h2 id="explanations">What is shown</h2>
      {names.map((name) => {
        const text = explanationTexts.get(name);
        if (text === undefined) return null;
        return (
          <details key={name}>
            <summary>{text.title}</summary>
            {/* Set from the project's own texts when the page was built. */}
            <div dangerouslySetInnerHTML={{ __html: text.html }} />
          </details>
        );
      })}
    </aside>
  );
}
