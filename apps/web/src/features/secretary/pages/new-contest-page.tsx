import { Button, Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { useDraft } from '../../../shared/forms/use-draft.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Page } from '../../../shared/parts/page.js';
import { useSharedTexts } from '../../../shared/texts.js';
import {
  bodyOf,
  NEW_CONTEST,
  type BuilderForm,
  type BuilderValues,
} from '../builder/form-values.js';
import { PostFields } from '../builder/post-fields.js';
import { RulesField } from '../builder/rules-field.js';
import { bySearch } from '../builder/staff-choices.js';
import { useFieldNames } from '../builder/use-field-names.js';
import { BackLink } from '../parts/back-link.js';
import { rulesetsQuery, type RulesetRow } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';
import { useOwnBodies } from '../use-own-bodies.js';

/** The beginning of a contest: which post, in which body, by which rules. */
export function NewContestPage() {
  const { builder: t } = useSecretaryTexts();
  const rulesets = useQuery(rulesetsQuery);
  return (
    <Page width="one" title={t.newTitle} lead={t.newLead} above={<BackLink />}>
      <Asked query={rulesets} loading="form">
        {(packs) => <NewContest rulesets={packs} />}
      </Asked>
    </Page>
  );
}

function NewContest({ rulesets }: { readonly rulesets: readonly RulesetRow[] }) {
  const { builder: t } = useSecretaryTexts();
  const { form: words } = useSharedTexts();
  const form = useForm<BuilderValues>({ initialValues: NEW_CONTEST });
  const draft = useDraft(form, 'secretary.new-contest', { keep: 'device' });
  const labels = useFieldNames(form);
  const begin = useBegin(draft.clear);
  const chosen = rulesets.find(({ id }) => id === form.getValues().rulesetId);
  const rules = chosen === undefined ? null : rulesOf(chosen);
  const submit = (): void => {
    const errors = lacking(form.getValues(), words.required);
    form.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    const threshold = rules?.unsealing.threshold ?? 1;
    void begin.run({ ...form.getValues(), threshold });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={form.errors} labels={labels} problem={begin.problem} />
      <PostFields form={form} body={<BodyField form={form} />} />
      <RulesField
        {...{ form, rulesets, rules }}
        onChoose={(rulesetId) => {
          form.setFieldValue('rulesetId', rulesetId);
        }}
      />
      <p>
        <Button type="submit" loading={begin.isPending} mt="lg">
          {t.start}
        </Button>
      </p>
    </form>
  );
}

function lacking(values: BuilderValues, says: string): Record<string, string> {
  const fields = ['titleKk', 'titleRu', 'titleEn', 'category', 'rulesetId'] as const;
  const empty = fields.filter((field) => values[field].trim() === '');
  const all = values.bodyId === null ? ['bodyId', ...empty] : empty;
  return Object.fromEntries(all.map((field) => [field, says]));
}

function BodyField({ form }: { readonly form: BuilderForm }) {
  const { post: t, people } = useSecretaryTexts().builder;
  const local = useLocal();
  const bodies = useOwnBodies();
  return (
    <Select
      id="bodyId"
      label={t.body}
      placeholder={people.choose}
      nothingFoundMessage={t.noBody}
      searchable
      required
      filter={bySearch}
      data={bodies.map(({ id, name }) => ({ value: id, label: local(name) }))}
      {...form.getInputProps('bodyId')}
    />
  );
}

/** The server takes the earliest dates that the rules allow, and makes the reader its secretary. */
function useBegin(clear: () => void) {
  const { builder: t } = useSecretaryTexts();
  const navigate = useNavigate();
  return useCommand({
    send: (values: BuilderValues, headers) =>
      api.POST('/api/v1/contests', {
        body: bodyOf(values, { contest: null, staff: [] }),
        headers,
      }),
    refreshes: [['session'], ['contests']],
    says: t.started,
    done: ({ id: contestId }) => {
      clear();
      void navigate({ to: '/secretary/contests/$contestId/edit', params: { contestId } });
    },
  });
}
