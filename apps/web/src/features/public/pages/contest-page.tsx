import { Page } from '../../../shared/parts/page.js';

export function ContestPage() {
  return <Page width="one" title="ContestPage" />;
}
