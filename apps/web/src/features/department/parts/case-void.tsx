import { Link } from '@tanstack/react-router';

import { Panel } from '../../../shared/parts/panel.js';
import type { CaseStanding } from '../case-standing.js';
import type { CaseFile } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { CloseCase } from './close-case.js';

type CaseVoidProps = { readonly file: CaseFile; readonly standing: CaseStanding };

const CLOSABLE: readonly CaseStanding[] = ['empty', 'weak', 'ready', 'recorded'];

/** The way to the void, and the end of the case. */
export function CaseVoid({ file, standing }: CaseVoidProps) {
  const { case: t } = useDepartmentTexts();
  if (standing === 'closed' && file.voidId === null) return null;
  return (
    <Panel title={t.voiding.title} description={t.voiding.text}>
      <Way file={file} standing={standing} />
      {CLOSABLE.includes(standing) && <CloseCase file={file} isVoided={standing === 'recorded'} />}
    </Panel>
  );
}

/** Where the void is, or how to begin one; the page's first line says what is missing for it. */
function Way({ file: { caseId, voidId }, standing }: CaseVoidProps) {
  const { case: t } = useDepartmentTexts();
  if (standing === 'ready') {
    return (
      <>
        {voidId !== null && <p className="quiet">{t.voiding.withdrawn}</p>}
        <p>
          <Link to="/department/cases/$caseId/void" params={{ caseId }}>
            {t.voiding.start}
          </Link>
        </p>
      </>
    );
  }
  if (voidId === null || standing === 'empty' || standing === 'weak') return null;
  return (
    <p>
      <Link to="/department/voids/$voidId" params={{ voidId }}>
        {t.voiding.open}
      </Link>
    </p>
  );
}
