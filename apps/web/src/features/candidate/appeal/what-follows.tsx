import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import type { ContestView } from '../../../shared/parts/contest-stages.js';
import { Panel } from '../../../shared/parts/panel.js';
import css from '../candidate.module.css';
import { appealTexts } from './texts.js';

/** Why nothing can be written into an appeal, who looks into it instead, and by when. */
export function WhatFollows({ contest }: { readonly contest: ContestView }) {
  const { follows: t } = useTexts(appealTexts);
  const { number } = useFormat();
  const { complaintReviewWorkingDays: days } = rulesOf(contest).windows;
  return (
    <Panel title={t.title} look="plain">
      <ul className={css['points']}>
        <li>{t.noText}</li>
        <li>{t.log}</li>
        <li>{t.answer(number(days))}</li>
        <li>{t.details}</li>
      </ul>
    </Panel>
  );
}
