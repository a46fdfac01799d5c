import { Link } from '@tanstack/react-router';

import { Page } from '../shared/parts/page.js';
import { useSharedTexts } from '../shared/texts.js';

/** For an address that is nobody's. */
export function NotFoundPage() {
  const t = useSharedTexts();
  return (
    <Page width="one" title={t.page.notFound} lead={t.page.notFoundText}>
      <p>
        <Link to="/">{t.page.home}</Link>
      </p>
    </Page>
  );
}
