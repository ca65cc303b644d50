import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** What all fields have: a label, and what is wrong with what was entered last. */
export interface FieldProps {
  id: string;
  label: ComponentChildren;
  /** What stands beside the element, such as a button. */
  beside?: ComponentChildren;
  /** Why it cannot be changed, or null. */
  blocked?: string | null;
  /** What holds now. */
  value: string | number | undefined;
  /** Takes what was entered and says what is wrong with it. */
  take: (text: string) => string | null;
}

/** Attributes of the field's own element. */
export interface FieldAttributes {
  id: string;
  disabled: boolean;
  'aria-invalid': boolean;
  'aria-describedby': string;
  onChange: (event: Event) => void;
}

interface Frame extends FieldProps {
  children: (attributes: FieldAttributes) => ComponentChildren;
}

/** A label, an element to enter something, and below it what is wrong or why it is blocked. */
export function Field({ id, label, beside, blocked = null, value, take, children }: Frame) {
  const wrong = useSignal<string | null>(null);
  // What was wrong is over when another control has changed the value.
  useEffect(() => {
    wrong.value = null;
  }, [value]);
  const note = `${id}-note`;
  const onChange = ({ currentTarget }: Event) => {
    wrong.value = take((currentTarget as HTMLInputElement | HTMLSelectElement).value);
  };
  const attributes = {
    id,
    disabled: blocked !== null,
    'aria-invalid': wrong.value !== null,
    'aria-describedby': note,
    onChange,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(attributes)}
      {beside}
      <p class="note" id={note} aria-live="polite" data-wrong={wrong.value !== null}>
        {wrong.value ?? blocked ?? ''}
      </p>
    </div>
  );
}
