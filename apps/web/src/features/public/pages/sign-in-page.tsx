import { Page } from '../../../shared/parts/page.js';

export function SignInPage() {
  return <Page width="one" title="SignInPage" />;
}
