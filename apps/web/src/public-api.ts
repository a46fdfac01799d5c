/** A contest as `GET /api/v1/contests` shows it to anybody. */
export type ListedContest = {
  readonly id: string;
  readonly status: string;
  readonly isSuspended: boolean;
  readonly title: Readonly<Record<'kk' | 'ru' | 'en', string>>;
  readonly rulesetId: string;
  readonly acceptFrom: number;
  readonly acceptUntil: number;
};

/** What `GET /api/v1/health` answers. */
export type Health = {
  readonly ready: boolean;
  readonly versions: Readonly<Record<string, string>>;
};

/** The second and third line of a checkpoint note: number of entries and Merkle root in base64. */
export type LogHead = { readonly size: number; readonly root: string };

async function get(path: string): Promise<Response> {
  const response = await fetch(path, { headers: { accept: 'application/json, text/plain' } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

async function getJson(path: string): Promise<unknown> {
  return (await get(path)).json();
}

function isContestPage(value: unknown): value is { readonly items: readonly ListedContest[] } {
  return (
    typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
  );
}

function isHealth(value: unknown): value is Health {
  return typeof value === 'object' && value !== null && 'ready' in value && 'versions' in value;
}

/** The newest contests that are public; throws when the service does not answer. */
export async function fetchContests(): Promise<readonly ListedContest[]> {
  const page = await getJson('/api/v1/contests');
  if (!isContestPage(page)) throw new Error('the list of contests has another shape');
  return page.items;
}

/** Health and versions of the evaluation service. */
export async function fetchHealth(): Promise<Health> {
  const health = await getJson('/api/v1/health');
  if (!isHealth(health)) throw new Error('the health answer has another shape');
  return health;
}

/** The newest published checkpoint, or null before the first. */
export async function fetchLogHead(): Promise<LogHead | null> {
  const response = await fetch('/api/v1/log/checkpoint');
  if (!response.ok) return null;
  const [, size = '0', root = ''] = (await response.text()).split('\n');
  return { size: Number(size), root };
}
