import type { ContestSchema, ScenarioSchema } from './scenario.schema.js';

/** Every key that is used but not defined, or defined twice, with its place in the file. */
export function brokenReferences(scenario: ScenarioSchema): readonly string[] {
  const bodies = new Set(scenario.bodies.map(({ key }) => key));
  const staff = new Set(scenario.staff.map(({ key }) => key));
  const banks = new Set(scenario.banks.map(({ key }) => key));
  return [
    ...twice('bodies', scenario.bodies),
    ...twice('staff', scenario.staff),
    ...twice('banks', scenario.banks),
    ...scenario.staff.flatMap(({ key, roles }) =>
      roles.flatMap(({ body }) => missing(bodies, `staff "${key}": body`, body)),
    ),
    ...scenario.banks.flatMap(({ key, author, reviewer }) => [
      ...missing(staff, `bank "${key}": author`, author),
      ...missing(staff, `bank "${key}": reviewer`, reviewer),
    ]),
    ...scenario.contests.flatMap((contest) => [
      ...missing(bodies, `contest "${contest.key}": body`, contest.body),
      ...missing(banks, `contest "${contest.key}": bank`, contest.bank),
      ...peopleOf(contest).flatMap(([place, key]) =>
        missing(staff, `contest "${contest.key}": ${place}`, key),
      ),
    ]),
  ];
}

function peopleOf(contest: ContestSchema): readonly (readonly [string, string])[] {
  const { secretary, publisher, department, hr, chair, members, holders } = contest;
  return [
    ...Object.entries({ secretary, publisher, department, hr, chair }),
    ...members.map((key) => ['members', key] as const),
    ...holders.map((key) => ['holders', key] as const),
  ];
}

function missing(
  known: ReadonlySet<string>,
  place: string,
  key: string | undefined,
): readonly string[] {
  return key === undefined || known.has(key)
    ? []
    : [`${place}: nobody and nothing is called "${key}"`];
}

function twice(place: string, entries: readonly { readonly key: string }[]): readonly string[] {
  const keys = entries.map(({ key }) => key);
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => `${place}: "${key}" stands twice`);
}
