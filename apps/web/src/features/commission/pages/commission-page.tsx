import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { useSharedTexts } from '../../../shared/texts.js';

/** The start page of the area. */
export function CommissionPage() {
  const t = useSharedTexts();
  return (
    <Page width="wide" title={t.nav.commission}>
      <Empty title={t.page.empty} />
    </Page>
  );
}
