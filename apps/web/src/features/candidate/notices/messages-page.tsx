import { Button } from '@mantine/core';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Loading } from '../../../shared/parts/loading.js';
import { Page } from '../../../shared/parts/page.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { useSharedTexts } from '../../../shared/texts.js';
import { NoticeList } from './notice-list.js';
import { NOTICES_KEY, useNotices, useReading, type Notice } from './queries.js';
import { noticesTexts } from './texts.js';

const FRESH_MS = 15_000;

/** Everything the candidate was told. */
export function MessagesPage() {
  const t = useTexts(noticesTexts);
  const { number } = useFormat();
  const notices = useNotices();
  const reading = useReading();
  useLive([NOTICES_KEY], FRESH_MS);
  const unread = notices.rows.filter(({ readAt }) => readAt === null);
  const readAll = () => reading.run(unread.map(({ noticeId }) => noticeId));
  const hasRows = notices.rows.length > 0;
  return (
    <Page
      width="one"
      title={t.title}
      lead={t.lead}
      status={
        hasRows && (
          <StatusLine>
            {unread.length === 0 ? t.allRead : t.unread(number(unread.length))}
          </StatusLine>
        )
      }
      actions={
        unread.length > 0 && (
          <Button variant="default" loading={reading.isPending} onClick={() => void readAll()}>
            {t.readAll}
          </Button>
        )
      }
    >
      {reading.problem !== null && <ProblemNotice problem={reading.problem} />}
      <Messages notices={notices} onOpen={(notice) => void openedBy(reading, notice)} />
      {hasRows && <p className="quiet">{t.mailNote}</p>}
    </Page>
  );
}

type MessagesProps = {
  readonly notices: ReturnType<typeof useNotices>;
  readonly onOpen: (notice: Notice) => void;
};

function Messages({ notices, onOpen }: MessagesProps) {
  const t = useTexts(noticesTexts);
  const { act } = useSharedTexts();
  if (notices.isPending) return <Loading shape="cards" />;
  if (notices.problem !== null) {
    return <ProblemNotice problem={notices.problem} retry={notices.refetch} />;
  }
  if (notices.rows.length === 0) return <Empty title={t.empty}>{t.emptyText}</Empty>;
  return (
    <>
      <NoticeList heading="h2" notices={notices.rows} onOpen={onOpen} />
      {notices.hasMore && (
        <p>
          <Button variant="default" loading={notices.isFetchingMore} onClick={notices.more}>
            {act.more}
          </Button>
        </p>
      )}
    </>
  );
}

async function openedBy(reading: ReturnType<typeof useReading>, notice: Notice): Promise<void> {
  if (notice.readAt === null) await reading.run([notice.noticeId]);
}
