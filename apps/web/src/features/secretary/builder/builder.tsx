import { useForm } from '@mantine/form';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { RulesPanel } from '../../../shared/contest/rules-panel.js';
import { Page } from '../../../shared/parts/page.js';
import { useDraft } from '../../../shared/forms/use-draft.js';
import { say } from '../../../shared/parts/toast.store.js';
import { useSecretaryTexts } from '../texts.js';
import { BackLink } from '../parts/back-link.js';
import css from './builder.module.css';
import type { Check } from './checks.js';
import { chosenRules, type BuilderFacts } from './facts.js';
import { Fields } from './fields.js';
import { emptyTasks, valuesOf, type BuilderValues } from './form-values.js';
import { Readiness } from './readiness.js';
import { SaveBar } from './save-bar.js';
import { SignPanel } from './sign-panel.js';
import { useChecks } from './use-checks.js';
import { useSave } from './use-save.js';

/** One draft: the form, and beside it what is still missing and what the rules say. */
export function Builder({ facts }: { readonly facts: BuilderFacts }) {
  const { builder: t } = useSecretaryTexts();
  const local = useLocal();
  const { contest } = facts;
  const { form, draft, rules, save } = useBuilder(facts);
  const { checks, earliest } = useChecks(form, facts, rules);
  return (
    <Page
      width="wide"
      above={<BackLink />}
      title={local(contest.title)}
      documentTitle={t.title}
      lead={t.lead}
    >
      <div className={css['desk']}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save.run();
          }}
        >
          <Fields {...{ form, facts, rules, earliest }} />
          <SaveBar {...{ form, draft, save }} />
        </form>
        <aside className={css['aside']} aria-label={t.ready.title}>
          <SignPanel contest={contest} left={unmetOf(checks)} />
          <Readiness checks={checks} />
        </aside>
      </div>
      <RulesPanel contest={contest} rules={rules} />
    </Page>
  );
}

/** The form with its draft on this device; a saved draft starts anew from what was sent. */
function useBuilder(facts: BuilderFacts) {
  const { builder: t } = useSecretaryTexts();
  const { contest } = facts;
  const form = useForm<BuilderValues>({ initialValues: valuesOf(contest, rulesOf(contest)) });
  const draft = useDraft(form, `secretary.contest.${contest.id}`, { keep: 'device' });
  const rules = chosenRules(form.getValues().rulesetId, facts);
  const save = useSave(form, facts, () => {
    const saved = { ...form.getValues(), tasks: emptyTasks(rules) };
    form.setValues(saved);
    form.setInitialValues(saved);
    form.resetDirty(saved);
    draft.clear();
    say(t.saved);
  });
  const signedBy = contest.composition?.signedBy ?? [];
  useLive(signedBy.length > 0 ? [['contest', contest.id]] : [], 3000);
  return { form, draft, rules, save };
}

function unmetOf(checks: readonly Check[]): number {
  return checks.filter(({ isMet }) => isMet !== true).length;
}
