import { TextInput } from '@mantine/core';
import type { Ruleset } from '@adal/contest/domain';

import { useLocal } from '../../../i18n/texts.js';
import type { Windows } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import { BankFields } from './bank-fields.js';
import { DateFields } from './date-fields.js';
import { chosenRules, type BuilderFacts } from './facts.js';
import { emptyTasks, type BuilderForm } from './form-values.js';
import { KeyFields } from './key-fields.js';
import { LOCKED } from './locked.js';
import { PeopleFields } from './people-fields.js';
import { PostFields } from './post-fields.js';
import { RerunNote } from './rerun-note.js';
import { RulesField } from './rules-field.js';
import { TaskFields } from './task-fields.js';

type FieldsProps = {
  readonly form: BuilderForm;
  readonly facts: BuilderFacts;
  readonly rules: Ruleset;
  readonly earliest: Windows | null;
};

/** The whole draft in the order in which a secretary thinks of it. */
export function Fields({ form, facts, rules, earliest }: FieldsProps) {
  const { contest, staff, banks, rulesets } = facts;
  const isRerun = contest.rerunOf !== null;
  const excluded = contest.composition?.rerun?.excluded ?? [];
  const able = staff.filter(({ staffId }) => !excluded.includes(staffId));
  const choose = (rulesetId: string): void => {
    const next = chosenRules(rulesetId, facts);
    const stages = next.stages.map(() => ({ from: null, until: null }));
    form.setValues({ rulesetId, stages, tasks: emptyTasks(next) });
  };
  return (
    <>
      <RerunNote contest={contest} staff={staff} />
      <PostFields form={form} body={<FixedBody facts={facts} />} />
      <RulesField {...{ form, rulesets, rules }} isFixed={isRerun} onChoose={choose} />
      <DateFields {...{ form, rules, earliest }} />
      <PeopleFields {...{ form, rules }} staff={able} />
      <KeyFields {...{ form, rules }} staff={able} isFixed={isRerun} />
      <BankFields {...{ form, rules, banks, contest }} />
      <TaskFields form={form} contest={contest} />
    </>
  );
}

/** The right to draft was given for this body. */
function FixedBody({ facts: { contest } }: Pick<FieldsProps, 'facts'>) {
  const { post: t, rerun } = useSecretaryTexts().builder;
  const local = useLocal();
  return (
    <TextInput
      id="body"
      label={t.body}
      description={contest.rerunOf === null ? t.bodyFixed : rerun.whyFixed}
      value={local(contest.bodyName)}
      {...LOCKED}
    />
  );
}
