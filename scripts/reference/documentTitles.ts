import { type Application, Converter } from 'typedoc';
import type { DocumentReflection } from 'typedoc';

/** The text of the first heading of a page. */
function headingOf({ content }: DocumentReflection): string | undefined {
  const text = content.map((part) => part.text).join('');
  return /^# +(.+)$/m.exec(text)?.[1]?.trim();
}

/** Pages of the guide are called by their headings, not by their files. */
export function documentTitles(app: Application): void {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    document.name = headingOf(document) ?? document.name;
  });
}
