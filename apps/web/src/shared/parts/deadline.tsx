import { useFormat } from '../../i18n/format.js';
import { useServerNow } from '../api/index.js';
import { useSharedTexts } from '../texts.js';

const HOUR = 3_600_000;

/** A deadline as date, clock, zone and the time left by the server's clock. */
export function Deadline({ at, label }: { readonly at: number; readonly label?: string }) {
  const t = useSharedTexts();
  const { moment, span } = useFormat();
  const now = useServerNow();
  const left = at - now;
  const urgency = left <= 0 ? 'over' : left < HOUR ? 'soon' : 'far';
  return (
    <span className="deadline" data-urgency={urgency}>
      {label !== undefined && <span>{label} </span>}
      <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
      <span className="deadline-left">
        {left <= 0 ? t.time.over : t.time.left(span(coarse(left)))}
      </span>
    </span>
  );
}

/** Above ten minutes only whole minutes change. */
function coarse(left: number): number {
  return left < 600_000 ? left : Math.ceil(left / 60_000) * 60_000;
}
