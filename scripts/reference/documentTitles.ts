import { type Application, ReflectionKind, RendererEvent } from 'typedoc';
import type { DocumentReflection } from 'typedoc';

/** The text of the first heading of a page. */
function headingOf({ content }: DocumentReflection): string | undefined {
  const text = content.map((part) => part.text).join('');
  return /^# +(.+)$/m.exec(text)?.[1]?.trim();
}

/** Pages of the guide are called by their headings; their addresses, which are made before, by their files. */
export function documentTitles(app: Application): void {
  app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
    for (const document of project.getReflectionsByKind(ReflectionKind.Document)) {
      if (document.isDocument()) document.name = headingOf(document) ?? document.name;
    }
  });
}
