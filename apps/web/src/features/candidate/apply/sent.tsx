import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { Code } from '../../../shared/parts/code.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from './apply.module.css';
import { applyTexts } from './texts.js';

type SentProps = {
  readonly contestId: string;
  readonly code: string;
  /** `carried`: a rerun was confirmed, and the admission stands. */
  readonly as?: 'application' | 'confirmation' | 'carried';
};

/** The ID number, from here on the candidate's name in the contest. */
export function Sent({ contestId, code, as = 'application' }: SentProps) {
  const t = useTexts(applyTexts).sent;
  return (
    <Page width="one" title={as === 'application' ? t.title : t.confirmedTitle} lead={t.lead}>
      <Panel title={t.code}>
        <p className={css['code']}>
          <Code value={code} />
        </p>
        <p className="quiet">{t.keep}</p>
      </Panel>
      <Panel title={t.next} look="plain">
        <p>{as === 'carried' ? t.confirmedNext : t.nextText}</p>
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/my/contests/$contestId" params={{ contestId }} />
          )}
        >
          {t.open}
        </Button>
      </Panel>
    </Page>
  );
}
