import { Field } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

interface Props extends FieldProps {
  value: string;
  /** Values and what the reader sees of them. */
  options: readonly (readonly [string, string])[];
}

/** One of several. */
export function Choice({ value, options, ...field }: Props) {
  return (
    <Field {...field} value={value}>
      {(attributes) => (
        <select {...attributes} value={value}>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
