import type { Session } from '../session/session.ts';
import { viewNames } from '../state/explorerState.ts';
import type { ViewName } from '../state/explorerState.ts';

const titles: Readonly<Record<ViewName, string>> = {
  figure: 'Figure',
  course: 'Course of learning',
  information: 'Information',
};

/** How far an arrow key goes among the tabs. */
const strides: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The panel's id, which tabs name. */
export const panelId = 'view';

/** The id of a view's tab, which names the panel. */
export function tabId(view: ViewName): string {
  return `tab-${view}`;
}

/** The views, one of which is shown; arrow keys go from one to the next. */
export function Tabs({ session, view }: { session: Session; view: ViewName }) {
  const go = (event: KeyboardEvent) => {
    const stride = strides[event.key];
    if (stride === undefined) return;
    event.preventDefault();
    const place = viewNames.indexOf(view) + stride + viewNames.length;
    const next = viewNames[place % viewNames.length] ?? view;
    session.change({ view: next });
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Views">
      {viewNames.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={name === view}
          aria-controls={panelId}
          tabIndex={name === view ? 0 : -1}
          onKeyDown={go}
          onClick={() => {
            session.change({ view: name });
          }}
        >
          {titles[name]}
        </button>
      ))}
    </div>
  );
}
