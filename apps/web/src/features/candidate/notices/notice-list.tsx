import { useId, useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal, useTexts } from '../../../i18n/texts.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { NoticeLink } from './notice-link.js';
import { StageFacts } from './stage-facts.js';
import css from './notices.module.css';
import type { Notice } from './queries.js';
import { noticesTexts } from './texts.js';

type ListProps = {
  readonly notices: readonly Notice[];
  /** One below the heading that the list stands under. */
  readonly heading: 'h2' | 'h3';
  readonly onOpen: (notice: Notice) => void;
};

/** One line a message; opening it is reading it. */
export function NoticeList({ notices, heading, onOpen }: ListProps) {
  return (
    <ul className={css['list']}>
      {notices.map((notice) => (
        <NoticeItem key={notice.noticeId} notice={notice} heading={heading} onOpen={onOpen} />
      ))}
    </ul>
  );
}

type ItemProps = Pick<ListProps, 'heading' | 'onOpen'> & { readonly notice: Notice };

function NoticeItem({ notice, heading: Heading, onOpen }: ItemProps) {
  const t = useTexts(noticesTexts);
  const local = useLocal();
  const { moment } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isUnread = notice.readAt === null;
  const toggle = (): void => {
    if (!isOpen) onOpen(notice);
    setOpen(!isOpen);
  };
  return (
    <li className={css['item']} data-unread={isUnread}>
      <Heading>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          <span className={css['subject']}>
            {local(notice.subject)}
            {isUnread && <span className={css['new']}>{t.isNew}</span>}
          </span>
          <span className={css['about']}>
            <span>{local(notice.title)}</span>
            <time dateTime={new Date(notice.at).toISOString()}>{moment(notice.at)}</time>
          </span>
        </button>
      </Heading>
      <div id={id} hidden={!isOpen} className={css['body']}>
        {isOpen && <NoticeBody notice={notice} />}
      </div>
    </li>
  );
}

function NoticeBody({ notice }: Pick<ItemProps, 'notice'>) {
  const t = useTexts(noticesTexts);
  const local = useLocal();
  return (
    <>
      <p>{local(notice.happened)}</p>
      <p>{local(notice.action)}</p>
      {notice.stage !== null && <StageFacts contestId={notice.contestId} stage={notice.stage} />}
      {notice.until !== null && (
        <p>
          <Deadline at={notice.until} label={t.until} />
        </p>
      )}
      <p>
        <NoticeLink notice={notice} />
      </p>
    </>
  );
}
