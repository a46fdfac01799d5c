import { Page } from '../../../shared/parts/page.js';

export function SignUpPage() {
  return <Page width="one" title="SignUpPage" />;
}
