import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from './rerun.module.css';
import { groundsQuery, type PublicVoid } from './queries.js';
import { rerunTexts } from './texts.js';

/** The ground of the void, the act that was breached, and how far it reaches. */
export function WhatHappened({ about }: { readonly about: PublicVoid }) {
  const t = useTexts(rerunTexts);
  const local = useLocal();
  const { moment } = useFormat();
  const { data: grounds = [] } = useQuery(groundsQuery);
  const ground = grounds.find(({ code }) => code === about.ground);
  const scope = useScope(about);
  return (
    <Panel title={t.what}>
      <Definitions
        rows={[
          [t.ground, ground === undefined ? about.ground : local(ground.title)],
          [t.scope, scope],
          [t.law, ground === undefined ? about.law : local(ground.act)],
          ...(about.recordedAt === null ? [] : [[t.when, moment(about.recordedAt)] as const]),
        ]}
      />
      <p className={`quiet ${css['after'] ?? ''}`}>{t.whoText}</p>
    </Panel>
  );
}

function useScope({ scope, stage }: PublicVoid): string {
  const { scopes } = useTexts(rerunTexts);
  const { number } = useFormat();
  if (scope === 'stage') return scopes.stage(number((stage ?? 0) + 1));
  return scope === 'decision' ? scopes.decision : scopes.contest;
}
