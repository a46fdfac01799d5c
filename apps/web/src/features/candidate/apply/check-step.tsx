import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import css from './apply.module.css';
import { phoneOf, type ApplyValues } from './person.js';
import { Split } from './split.js';
import { applyTexts } from './texts.js';

type CheckProps = { readonly values: ApplyValues; readonly onGo: (step: number) => void };

/** Everything once more as it will be sent; what was typed is shown as text and nothing else. */
export function CheckStep({ values, onGo }: CheckProps) {
  const t = useTexts(applyTexts);
  const { date } = useFormat();
  const { person, contacts, background } = t;
  const born = Date.parse(`${values.birthDate}T00:00:00+05:00`);
  const none = (text: string): string => (text.trim() === '' ? background.none : text);
  return (
    <>
      <h2 className={css['heading']}>{t.check.title}</h2>
      <p>{t.check.text}</p>
      {values.education.length === 0 && (
        <p className={css['bar']} role="status">
          {background.noEducation}
        </p>
      )}
      <Part title={t.steps.person} onChange={() => onGo(1)}>
        <Definitions
          rows={[
            [person.fullName, none(values.fullName)],
            [person.nationalNumber, none(values.nationalNumber)],
            [person.birthDate, Number.isNaN(born) ? background.none : date(born)],
            [person.sex, values.sex === 'female' ? person.female : person.male],
          ]}
        />
      </Part>
      <Part title={t.steps.contacts} onChange={() => onGo(2)}>
        <Definitions
          rows={[
            [contacts.phone, none(phoneOf(values.phone))],
            [contacts.address, none(values.address)],
          ]}
        />
      </Part>
      <Part title={t.steps.background} onChange={() => onGo(3)}>
        <Background values={values} />
      </Part>
      <Split />
    </>
  );
}

function Background({ values }: Pick<CheckProps, 'values'>) {
  const t = useTexts(applyTexts);
  const { background, check } = t;
  const studies = values.education.map(
    ({ institution, speciality, year }) => `${institution}, ${speciality}, ${year}`,
  );
  const works = values.experience.map(
    ({ organisation, post, fromYear, untilYear }) =>
      `${organisation}, ${post}, ${fromYear} – ${untilYear === '' ? check.now : untilYear}`,
  );
  return (
    <Definitions
      rows={[
        [background.education, <Lines key="studies" of={studies} />],
        [background.experience, <Lines key="works" of={works} />],
      ]}
    />
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  const t = useTexts(applyTexts).background;
  if (of.length === 0) return t.none;
  return of.map((line, index) => <div key={index}>{line}</div>);
}

function Part({
  title,
  onChange,
  children,
}: {
  readonly title: string;
  readonly onChange: () => void;
  readonly children: ReactNode;
}) {
  const t = useTexts(applyTexts).check;
  return (
    <section className={`card ${css['part'] ?? ''}`}>
      <div className={css['part-head']}>
        <h3>{title}</h3>
        <button type="button" className="download" onClick={onChange}>
          {t.change}
          <span className="visually-hidden">: {title}</span>
        </button>
      </div>
      {children}
    </section>
  );
}
