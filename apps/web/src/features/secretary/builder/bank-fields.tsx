import { Select } from '@mantine/core';
import type { Ruleset } from '@adal/contest/domain';
import { useEffect } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Bank, Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { BuilderForm } from './form-values.js';
import { LOCKED } from './locked.js';

type BankProps = {
  readonly form: BuilderForm;
  readonly rules: Ruleset;
  readonly banks: readonly Bank[];
  readonly contest: Contest;
};

/** Where the questions of the test come from; not shown for rules without a test. */
export function BankFields({ form, rules, banks, contest }: BankProps) {
  const { bank: t } = useSecretaryTexts().builder;
  const approved = banks.filter((bank) => isAllowed(bank, contest));
  if (!rules.stages.some(({ kind }) => kind === 'test')) return null;
  return (
    <Panel title={t.title}>
      <div className={css['fields']}>
        {approved.length === 0 && <p>{t.none}</p>}
        <BankSelect {...{ form, contest }} banks={approved} />
        <Coverage form={form} rules={rules} contest={contest} />
      </div>
    </Panel>
  );
}

function BankSelect({ form, banks, contest }: Omit<BankProps, 'rules'>) {
  const { bank: t, people, rerun } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const isFixed = useInherited({ form, banks, contest });
  const fixedHint = contest.half === 'A' ? rerun.bankSame : rerun.bankHint;
  return (
    <Select
      id="bankId"
      label={t.label}
      description={isFixed ? fixedHint : t.hint}
      placeholder={people.choose}
      data={banks.map(({ bankId, title, items }) => ({
        value: bankId,
        label: `${title}, ${t.items(number(items))}`,
      }))}
      {...form.getInputProps('bankId')}
      {...(isFixed && LOCKED)}
    />
  );
}

/** Whether the bank is that of the voided contest; it is then filled in, and the next save pins it. */
function useInherited({ form, banks, contest }: Omit<BankProps, 'rules'>): boolean {
  const inherited = contest.composition?.rerun?.bankRoot ?? null;
  const [only] = inherited === null ? [] : banks;
  const { bankId } = form.getValues();
  const { setFieldValue } = form;
  const missing = only !== undefined && bankId !== only.bankId ? only.bankId : null;
  useEffect(() => {
    if (missing !== null) setFieldValue('bankId', missing);
  }, [missing, setFieldValue]);
  return only !== undefined;
}

/** A rerun draws from the one bank it inherits, or from one that was never opened. */
function isAllowed({ status, root }: Bank, { composition }: Contest): boolean {
  const rerun = composition?.rerun ?? null;
  if (status !== 'approved' || root === null) return false;
  if (rerun === null) return true;
  return rerun.bankRoot === null ? !rerun.usedBanks.includes(root) : rerun.bankRoot === root;
}

/** What a form needs of each section, and what half of the saved bank holds. */
function Coverage({ form, rules, contest }: Omit<BankProps, 'banks'>) {
  const { bank: t } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const local = useLocal();
  const { composition } = contest;
  const { bankId } = form.getValues();
  if (composition === null || bankId === null || composition.bankId !== bankId) return null;
  const half = (code: string): number =>
    Math.floor((composition.bankCells.find((cell) => cell.code === code)?.groups ?? 0) / 2);
  const sections = rules.stages.flatMap((stage) => (stage.kind === 'test' ? stage.sections : []));
  return (
    <ul className={css['cells']}>
      {sections.map(({ code, title, items }) => (
        <li key={code}>
          {local(title)}: {t.cell(number(items), number(half(code)))}
        </li>
      ))}
    </ul>
  );
}
