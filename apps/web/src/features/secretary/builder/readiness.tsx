import { useFormat } from '../../../i18n/format.js';
import { Mark, type Tone } from '../../../shared/parts/mark.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useSecretaryTexts } from '../texts.js';
import css from './builder.module.css';
import type { Check } from './checks.js';

/** Everything that must be so before the draft is signed, each leading to its field. */
export function Readiness({ checks }: { readonly checks: readonly Check[] }) {
  const { ready: t } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const met = checks.filter(({ isMet }) => isMet === true).length;
  return (
    <Panel title={t.title} description={t.count(number(met), number(checks.length))}>
      <ul className={css['checks']} data-readiness>
        {checks
          .toSorted((one, other) => placeOf(one) - placeOf(other))
          .map((check) => (
            <li key={check.code}>
              <CheckLine check={check} />
            </li>
          ))}
      </ul>
    </Panel>
  );
}

function CheckLine({ check }: { readonly check: Check }) {
  const { check: words, ready } = useSecretaryTexts().builder;
  const { number } = useFormat();
  const { code, isMet, field, has = 0, needs = 0 } = check;
  const says = words[code](number(has), number(needs));
  const state = isMet === null ? ready.later : isMet ? ready.met : ready.unmet;
  return (
    <Mark tone={toneOf(isMet)}>
      {isMet === true ? (
        says
      ) : (
        <a
          href={`#${field}`}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(field)?.focus();
          }}
        >
          {says}
        </a>
      )}
      <span className="visually-hidden">, {state}</span>
    </Mark>
  );
}

/** What is missing stands first, what a save will tell next. */
function placeOf({ isMet }: Check): number {
  if (isMet === null) return 1;
  return isMet ? 2 : 0;
}

function toneOf(isMet: boolean | null): Tone {
  if (isMet === null) return 'quiet';
  return isMet ? 'done' : 'wait';
}
