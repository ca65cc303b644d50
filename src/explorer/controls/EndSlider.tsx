import { lastPlace, sliderPlace, sliderValue } from '../state/setting.ts';
import type { Setting } from '../state/setting.ts';
import { settingKind } from '../state/settingKinds.ts';

interface Props {
  /** The setting on the axis. */
  path: string;
  /** Which end, in words. */
  label: string;
  value: number;
  take: (value: number) => string | null;
}

/**
 * A slider of one end of the horizontal axis, for settings with usual limits. An end that would pass
 * the other one stays where it is.
 */
export function EndSlider({ path, label, value, take }: Props) {
  const kind = settingKind(path);
  if (kind === undefined) return null;
  const setting: Setting = { ...kind, path, owner: null, value, blocked: null };
  return (
    <input
      type="range"
      min={0}
      max={lastPlace(setting)}
      step={1}
      value={sliderPlace(setting, value)}
      aria-label={label}
      aria-valuetext={String(value)}
      onInput={({ currentTarget }) => {
        take(sliderValue(setting, currentTarget.valueAsNumber));
      }}
    />
  );
}
