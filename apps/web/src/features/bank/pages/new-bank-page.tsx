import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';

import { compareKk } from '../../../i18n/kazakh.js';
import { LANGUAGES, useLanguage, type Language } from '../../../i18n/language.js';
import { useLocal } from '../../../i18n/texts.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ErrorSummary } from '../../../shared/forms/error-summary.js';
import { Page } from '../../../shared/parts/page.js';
import { grantsOf, useActor } from '../../../shared/session/session.js';
import { regionsQuery } from '../queries.js';
import { useBankTexts } from '../texts.js';

type Choice = { readonly value: string; readonly label: string };
type Values = { title: string; language: Language; regionId: string };

/** A bank begins with a name, a language and where it may be used. */
export function NewBankPage() {
  const t = useBankTexts();
  return (
    <Page
      width="one"
      title={t.add.title}
      lead={t.add.lead}
      above={<Link to="/bank">{t.list.title}</Link>}
    >
      <div className="card">
        <NewBankForm />
      </div>
    </Page>
  );
}

function NewBankForm() {
  const t = useBankTexts().add;
  const regions = useOwnRegions();
  const language = useLanguage();
  const initialValues: Values = { title: '', language, regionId: '' };
  const form = useForm({ initialValues });
  const make = useMake();
  const { title, regionId } = form.values;
  const region = regionId === '' ? (regions[0]?.value ?? '') : regionId;
  const labels = { title: t.name, language: t.language, regionId: t.region };
  return (
    <form
      className="form"
      onSubmit={form.onSubmit((values) => void make.run({ ...values, regionId: region }))}
    >
      <ErrorSummary problem={make.problem} errors={make.fieldErrors} labels={labels} />
      <NameAndLanguage form={form} error={make.fieldErrors['title']} />
      <NativeSelect
        id="regionId"
        label={t.region}
        description={t.regionHint}
        data={[...regions]}
        {...form.getInputProps('regionId')}
        value={region}
      />
      <div className="form-actions">
        <Button type="submit" loading={make.isPending} disabled={title.trim() === ''}>
          {t.make}
        </Button>
      </div>
    </form>
  );
}

function NameAndLanguage({
  form,
  error,
}: {
  readonly form: UseFormReturnType<Values>;
  readonly error: string | undefined;
}) {
  const t = useBankTexts().add;
  return (
    <>
      <TextInput
        id="title"
        required
        maxLength={200}
        label={t.name}
        description={t.nameHint}
        {...form.getInputProps('title')}
        error={error}
      />
      <NativeSelect
        id="language"
        label={t.language}
        data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        {...form.getInputProps('language')}
      />
    </>
  );
}

const EVERYWHERE = '*';

function useMake() {
  const t = useBankTexts().add;
  const navigate = useNavigate();
  return useCommand({
    send: ({ title, language, regionId }: Values, headers) =>
      api.POST('/api/v1/item-banks', {
        body: { title: title.trim(), language, ...(regionId !== EVERYWHERE && { regionId }) },
        headers,
      }),
    refreshes: [['banks']],
    says: t.made,
    done: ({ bankId }) => {
      void navigate({ to: '/bank/$bankId', params: { bankId } });
    },
  });
}

/** Where the author's grants reach; a grant without a region reaches everywhere. */
function useOwnRegions(): readonly Choice[] {
  const t = useBankTexts().list;
  const local = useLocal();
  const { actor } = useActor();
  const { data: regions = [] } = useQuery(regionsQuery);
  const reach = grantsOf(actor, 'item-author').map(({ regionId }) => regionId);
  const isEverywhere = reach.includes(null);
  const named = regions
    .filter(({ id }) => isEverywhere || reach.includes(id))
    .map(({ id, name }) => ({ value: id, label: local(name) }))
    .sort((left, right) => compareKk(left.label, right.label));
  return isEverywhere ? [{ value: EVERYWHERE, label: t.everywhere }, ...named] : named;
}
