import { useEffect, useRef, type ReactNode } from 'react';

import { useSharedTexts } from '../texts.js';

type PageProps = {
  /** `one`: 720 px for people who do one thing; `wide`: 1120 px for people who oversee. */
  readonly width: 'one' | 'wide';
  readonly title: string;
  /** For the tab of the browser when the heading must not be there (evaluation pages: nothing identifying). */
  readonly documentTitle?: string;
  readonly lead?: ReactNode;
  /** One sentence above the heading: where the reader is. */
  readonly above?: ReactNode;
  readonly seal?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
};

let isFirstPage = true;

/** A page: its heading takes the focus after a navigation, and the tab is named after it. */
export function Page(props: PageProps) {
  const { width, title, lead, above, seal, status, actions, children } = props;
  const t = useSharedTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const tab = props.documentTitle ?? title;

  useEffect(() => {
    document.title = tab === t.title ? tab : `${tab} · ${t.title}`;
  }, [tab, t.title]);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);

  return (
    <div className="page" data-width={width}>
      <header className="page-head">
        {above !== undefined && <div className="page-above">{above}</div>}
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {seal}
        </div>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
        {status}
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
