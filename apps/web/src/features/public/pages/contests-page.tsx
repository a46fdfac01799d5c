import { Page } from '../../../shared/parts/page.js';

export function ContestsPage() {
  return <Page width="one" title="ContestsPage" />;
}
