import { Link } from '@tanstack/react-router';

import { useTexts } from '../../../i18n/texts.js';
import { Panel } from '../../../shared/parts/panel.js';
import { NoticeList } from './notice-list.js';
import { useNotices, useReading } from './queries.js';
import { noticesTexts } from './texts.js';

const SHOWN = 3;

/** The newest messages about one contest; nothing while there are none. */
export function ContestMessages({ contestId }: { readonly contestId: string }) {
  const t = useTexts(noticesTexts);
  const { rows } = useNotices();
  const reading = useReading();
  const about = rows.filter((notice) => notice.contestId === contestId).slice(0, SHOWN);
  if (about.length === 0) return null;
  return (
    <Panel title={t.here} look="plain" actions={<Link to="/my/messages">{t.all}</Link>}>
      <NoticeList
        heading="h3"
        notices={about}
        onOpen={({ noticeId, readAt }) => {
          if (readAt === null) void reading.run([noticeId]);
        }}
      />
    </Panel>
  );
}
