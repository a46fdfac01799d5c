import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Panel } from '../../../shared/parts/panel.js';
import { logHeadQuery } from '../queries.js';
import { publicTexts } from '../texts.js';

/** The head of the public log, to be kept by whoever wants to check later. */
export function LogHeadPanel() {
  const t = useTexts(publicTexts).home;
  const { number } = useFormat();
  const head = useQuery(logHeadQuery);
  return (
    <Panel title={t.log} description={t.logText}>
      <Asked query={head} loading="text">
        {(log) =>
          log === null ? (
            <p>{t.logMissing}</p>
          ) : (
            <>
              <Definitions
                rows={[
                  [t.logOrigin, log.origin],
                  [t.logSize, number(log.size)],
                  [t.logRoot, <Hash key="root" value={log.root} />],
                ]}
              />
              <p style={{ marginTop: 16 }}>
                <a href="/api/v1/log/checkpoint">{t.logNote}</a>
              </p>
            </>
          )
        }
      </Asked>
    </Panel>
  );
}
