import { isSoundNumber } from '@adal/kernel';
import type { ReactNode } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Mark } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { ageAt, isNumberOf, workedYears } from '../facts.js';
import type { Contest, Person } from '../queries.js';
import { useHrTexts } from '../texts.js';
import styles from './one-application.module.css';

/** What has to be checked, and beside it what the application says. */
export function Compared({
  contest,
  person,
}: {
  readonly contest: Contest;
  readonly person: Person;
}) {
  const t = useHrTexts().application;
  const local = useLocal();
  const post = [local(contest.title), t.category(contest.category)].join(' · ');
  return (
    <Panel title={person.fullName} description={post}>
      <p className="quiet">{t.noted}</p>
      <table className={styles['compare']}>
        <caption className="visually-hidden">{t.compare}</caption>
        <thead>
          <tr>
            <th scope="col">{t.required}</th>
            <th scope="col">{t.stated}</th>
          </tr>
        </thead>
        <tbody>
          <Checks person={person} />
        </tbody>
      </table>
      <p className="quiet">{t.law}</p>
      <h3>{t.contacts}</h3>
      <Definitions
        rows={[
          [t.phone, person.phone],
          [t.address, person.address],
        ]}
      />
    </Panel>
  );
}

function Checks({ person }: { readonly person: Person }) {
  const t = useHrTexts().application;
  const { checks } = t;
  return (
    <>
      <Check title={checks.citizenship} text={checks.citizenshipText}>
        {t.register}
      </Check>
      <Check title={checks.age} text={checks.ageText}>
        <AgeOf person={person} />
      </Check>
      <Check title={checks.education} text={checks.educationText}>
        <EducationOf person={person} />
      </Check>
      <Check title={checks.experience} text={checks.experienceText}>
        <ExperienceOf person={person} />
      </Check>
      <Check title={checks.documents} text={checks.documentsText}>
        <NumberOf person={person} />
      </Check>
      <Check title={checks.bars} text={checks.barsText}>
        {t.register}
      </Check>
    </>
  );
}

function Check({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <tr>
      <th scope="row">
        <strong>{title}</strong>
        <span className="quiet">{text}</span>
      </th>
      <td>{children}</td>
    </tr>
  );
}

function AgeOf({ person: { birthDate } }: { readonly person: Person }) {
  const t = useHrTexts().application;
  const { date, number } = useFormat();
  const now = useServerNow(60_000);
  const born = Date.parse(`${birthDate}T12:00:00+05:00`);
  return t.age(number(ageAt(birthDate, now)), date(born));
}

function NumberOf({ person }: { readonly person: Person }) {
  const t = useHrTexts().application;
  const fits = isNumberOf(person);
  return (
    <>
      <p>
        <code>{person.nationalNumber}</code>
      </p>
      <Mark tone={fits ? 'done' : 'wait'}>{fits ? t.numberFits : t.numberDiffers}</Mark>
      {!isSoundNumber(person.nationalNumber) && (
        <p>
          <Mark tone="wait">{t.numberWrong}</Mark>
        </p>
      )}
    </>
  );
}

function EducationOf({ person: { education } }: { readonly person: Person }) {
  const t = useHrTexts().application;
  if (education.length === 0) return t.notStated;
  return (
    <ul>
      {education.map(({ institution, speciality, year }) => (
        <li key={`${institution} ${speciality} ${year}`}>
          {institution}, {year}
          <br />
          <span className="quiet">{speciality}</span>
        </li>
      ))}
    </ul>
  );
}

function ExperienceOf({ person }: { readonly person: Person }) {
  const t = useHrTexts().application;
  const { number } = useFormat();
  const thisYear = new Date(useServerNow(60_000)).getUTCFullYear();
  if (person.experience.length === 0) return t.notStated;
  return (
    <>
      <ul>
        {person.experience.map(({ organisation, post, fromYear, untilYear }) => (
          <li key={`${organisation} ${post} ${fromYear}`}>
            {organisation}, {fromYear}–{untilYear ?? t.now}
            <br />
            <span className="quiet">{post}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t.years(number(workedYears(person, thisYear)))}</p>
    </>
  );
}
