import { Loading } from '../shared/parts/loading.js';

/** While a page's code is on its way. */
export function PendingPage() {
  return (
    <div className="page" data-width="one">
      <Loading shape="text" />
    </div>
  );
}
