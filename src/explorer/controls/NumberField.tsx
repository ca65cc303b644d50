import { Field } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

interface Props extends Omit<FieldProps, 'take' | 'value'> {
  value: number | undefined;
  /** What stands in the field where there is no number. */
  placeholder?: string;
  /** Takes a finite number and says what is wrong with it. */
  take: (value: number) => string | null;
}

/** The number that a text states, or what is wrong with it. */
function takeNumber(text: string, take: Props['take']): string | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? 'It must be a number.' : take(value);
}

/** A number that is taken when it is entered whole. */
export function NumberField({ value, placeholder, take, ...field }: Props) {
  return (
    <Field {...field} value={value} take={(text) => takeNumber(text, take)}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputmode="decimal"
          value={value ?? ''}
          placeholder={placeholder}
        />
      )}
    </Field>
  );
}
