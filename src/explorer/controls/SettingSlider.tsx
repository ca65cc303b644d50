import type { Session } from '../session/session.ts';
import { mayBeBest } from '../state/bestSetting.ts';
import { withOverrideOf } from '../state/overrides.ts';
import type { Setting } from '../state/setting.ts';
import { lastPlace, sliderPlace, sliderValue } from '../state/setting.ts';
import { BestButton } from './BestButton.tsx';
import { NumberField } from './NumberField.tsx';
import { take } from './take.ts';

/** How a value is shown and spoken. */
function spoken(value: Setting['value']): string {
  return value === 'optimal' ? 'by theory' : String(value);
}

/** A setting of the problem: a number to enter and a slider to move, of the same value. */
export function SettingSlider({ session, setting }: { session: Session; setting: Setting }) {
  const { path, owner, letter, meaning, value, blocked } = setting;
  const set = (next: number) => withOverrideOf(session.state.value?.set ?? [], path, next);
  const last = lastPlace(setting);
  const number = value === 'optimal' ? undefined : value;
  const whose = owner === null ? meaning : `${meaning} of ${owner}`;
  return (
    <div class="setting">
      <NumberField
        id={`number-${path}`}
        label={
          <>
            <i>{letter}</i> {meaning}
          </>
        }
        value={number}
        placeholder={value === 'optimal' ? spoken(value) : ''}
        blocked={blocked}
        beside={mayBeBest(path) && <BestButton session={session} setting={setting} />}
        take={(next) => take(session, { set: set(next) })}
      />
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={number === undefined ? last / 2 : sliderPlace(setting, number)}
        disabled={blocked !== null}
        aria-label={`${letter}, ${whose}`}
        aria-valuetext={spoken(value)}
        data-path={path}
        onInput={({ currentTarget }) => {
          session.change({ set: set(sliderValue(setting, currentTarget.valueAsNumber)) });
        }}
      />
    </div>
  );
}
