import { useSignal } from '@preact/signals';

/** How long the button says what became of it, in milliseconds. */
const pause = 2000;

/** Copies a text, and says whether that was allowed. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const outcome = useSignal<string | null>(null);
  const tell = (what: string) => {
    outcome.value = what;
    setTimeout(() => {
      outcome.value = null;
    }, pause);
  };
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => {
        tell('Copied');
      },
      () => {
        tell('The browser does not allow it');
      },
    );
  };
  return (
    <button type="button" onClick={copy}>
      {outcome.value ?? label}
    </button>
  );
}
