import { Page } from '../../../shared/parts/page.js';

export function LinkPage() {
  return <Page width="one" title="LinkPage" />;
}
