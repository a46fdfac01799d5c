import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Mark, type Tone } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useActor } from '../../../shared/session/session.js';
import type { Supervised } from '../queries.js';
import { signalsOf, urgencyOf, type Signal } from '../standing.js';
import { useDepartmentTexts } from '../texts.js';

const TONES: Readonly<Record<Signal, Tone>> = {
  ...{ lot: 'wait', sign: 'wait', colleague: 'quiet', signed: 'now', rerun: 'wait' },
  ...{ case: 'now', close: 'quiet', appeals: 'wait', suspended: 'lost' },
};

/** Answered on the dossier, whatever else stands in the contest. */
const ON_DOSSIER: readonly Signal[] = ['appeals', 'lot', 'suspended'];

/** Contests in which something waits, the most pressing first, each with its reasons. */
export function WatchList({ rows }: { readonly rows: readonly Supervised[] }) {
  const { home: t } = useDepartmentTexts();
  const { actor } = useActor();
  const self = actor.kind === 'staff' ? actor.staffId : null;
  const watched = rows
    .filter((row) => signalsOf(row, self).length > 0)
    .toSorted((a, b) => urgencyOf(a, self) - urgencyOf(b, self));
  return (
    <Panel title={t.watch} look="plain">
      {watched.length === 0 ? (
        <Empty title={t.watchNone}>{t.watchNoneText}</Empty>
      ) : (
        <ul className="rows">
          {watched.map((row) => (
            <Watched key={row.contestId} row={row} signals={signalsOf(row, self)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Watched({
  row,
  signals,
}: {
  readonly row: Supervised;
  readonly signals: readonly Signal[];
}) {
  const local = useLocal();
  const { contestId, title, bodyName } = row;
  return (
    <li>
      <h3>
        <Link to="/department/contests/$contestId" params={{ contestId }}>
          {local(title)}
        </Link>
      </h3>
      <p className="quiet">{local(bodyName)}</p>
      {signals.map((signal) => (
        <div key={signal}>
          <Mark tone={TONES[signal]}>
            <SignalLink row={row} signal={signal} />
          </Mark>
        </div>
      ))}
    </li>
  );
}

/** The words of a signal, leading to where it can be answered. */
function SignalLink({ row, signal }: { readonly row: Supervised; readonly signal: Signal }) {
  const { contestId, openCaseId } = row;
  const words = useSignalWords(row)(signal);
  if ((signal === 'case' || signal === 'close') && openCaseId !== null) {
    return (
      <Link to="/department/cases/$caseId" params={{ caseId: openCaseId }}>
        {words}
      </Link>
    );
  }
  if (row.void !== null && !ON_DOSSIER.includes(signal)) {
    return (
      <Link to="/department/voids/$voidId" params={{ voidId: row.void.voidId }}>
        {words}
      </Link>
    );
  }
  const hash = signal === 'appeals' || signal === 'lot' ? signal : 'supervision';
  return (
    <Link to="/department/contests/$contestId" params={{ contestId }} hash={hash}>
      {words}
    </Link>
  );
}

function useSignalWords({ appeals, lot, revealUntil }: Supervised): (signal: Signal) => string {
  const { signal: t } = useDepartmentTexts().home;
  const { moment, number } = useFormat();
  return (signal) => {
    if (signal === 'appeals') return t.appeals(number(appeals.length));
    if (signal !== 'lot') return t[signal];
    if (lot !== 'reveal' || revealUntil === null) return t.lot.commit;
    return t.lot.reveal(moment(revealUntil));
  };
}
