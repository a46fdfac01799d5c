import { table, titled } from './markdown.mjs';

/** `docs/settings.md`, from the catalogue that also writes the refusals. */
export async function render({ load }) {
  const { settingsCatalogue } = await load('libs/config/src/index.js');
  const rows = settingsCatalogue.map(({ name, says, allowed, otherwise, example }) => [
    `\`${name}\``,
    says,
    allowed,
    otherwise ?? 'must be set',
    `\`${example}\``,
  ]);
  return {
    'docs/settings.md': `${titled(
      'Settings',
      'Settings come from the environment, are read once when a process starts, and are checked: a wrong one stops the start, naming itself and what it may be. An empty value counts as not set.',
      table(['Setting', 'What for', 'May be', 'If not set', 'Example'], rows),
    )}\n`,
  };
}
