import { useId, type ReactNode } from 'react';

type PanelProps = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** `card`: a framed surface; without it the panel stands on the paper. */
  readonly look?: 'card' | 'plain';
  readonly children: ReactNode;
};

/** A part of a page under a heading of its own. */
export function Panel({ title, description, actions, look = 'card', children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div className="panel-actions">{actions}</div>}
      </div>
      {description !== undefined && <p className="quiet">{description}</p>}
      <div className={look === 'card' ? 'card' : undefined}>{children}</div>
    </section>
  );
}
