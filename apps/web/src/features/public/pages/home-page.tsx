import { Page } from '../../../shared/parts/page.js';

export function HomePage() {
  return <Page width="one" title="HomePage" />;
}
