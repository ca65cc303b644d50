import { presetList } from '../state/presetList.ts';

const groups = presetList();

interface Props {
  /** The experiment that is shown; null where it is one of the reader's own. */
  chosen: string | null;
  choose: (name: string) => void;
}

/** The package's experiments by topic. */
export function PresetSelect({ chosen, choose }: Props) {
  return (
    <div class="field preset">
      <label for="preset">Experiment</label>
      <select
        id="preset"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      >
        {chosen === null && <option value="">one of your own</option>}
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ topic, entries }) => (
            <optgroup key={topic} label={topic}>
              {entries.map(({ name, title, isCommandLineOnly }) => (
                <option key={name} value={name} disabled={isCommandLineOnly}>
                  {isCommandLineOnly ? `${title} (command line only)` : title}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
}
