import type { IdentityComponents } from '@adal/contracts';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/texts.js';
import css from './outbox.module.css';
import { outboxTexts } from './texts.js';

export type Letter = IdentityComponents['schemas']['MailRow'];

/** One letter as its reader would get it; the link in it works. */
export function LetterCard({ letter }: { readonly letter: Letter }) {
  const t = useTexts(outboxTexts);
  const { moment } = useFormat();
  const { to, language, subject, body, link, queuedAt } = letter;
  return (
    <li className={css['letter']}>
      <p className={css['head']}>
        <span>
          {t.to}: <strong>{to}</strong>
        </span>
        <time dateTime={new Date(queuedAt).toISOString()}>{moment(queuedAt)}</time>
      </p>
      <h2 lang={language}>{subject}</h2>
      <p className={css['body']} lang={language}>
        {body}
      </p>
      {link !== null && (
        <p>
          <Link to="/link" hash={`link=${link}`}>
            {t.open}
          </Link>
        </p>
      )}
    </li>
  );
}
