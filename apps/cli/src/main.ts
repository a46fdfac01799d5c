import 'reflect-metadata';

process.env['ADAL_PROCESS'] ??= 'cli';

type Command = {
  readonly says: string;
  readonly run: (args: readonly string[]) => Promise<number>;
};

/** Loaded only when asked for: a command that needs no database must not wait for one. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: {
    says: 'everything on this machine behind one address  [--port N] [--reset [--yes]] [--no-seed]',
    run: async (args) => (await import('./launcher/start.js')).start(args),
  },
  demo: {
    says: 'plays a whole contest over HTTP and verifies it  [--file scenario.json]',
    run: async (args) => (await import('./play/demo.js')).demo(args),
  },
  seed: {
    says: 'plays a case of your own  --file scenario.json',
    run: async (args) => (await import('./play/seed.js')).seed(args),
  },
  bench: {
    says: 'measures speed on a system of its own beside a limit  [--json FILE] [--full] [--port N]',
    run: async (args) => (await import('./bench/bench.js')).bench(args),
  },
  migrate: {
    says: 'brings roles, rights and tables of DATABASE_URL up to date',
    run: async () => (await import('./migrate.js')).migrateCommand(),
  },
  'first-administrator': {
    says: 'prints a one-use link for the first administrator',
    run: async () => (await import('./first-administrator.js')).firstAdministratorCommand(),
  },
  'holder-keys': {
    says: 'makes a key pair of a key holder  --out FILE',
    run: async (args) => (await import('./holder-keys.js')).holderKeysCommand(args),
  },
  'holder-share': {
    says: 'answers an unsealing with one share  --key FILE --share share.json',
    run: async (args) => (await import('./holder-share.js')).holderShareCommand(args),
  },
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (command === undefined) {
    process.stderr.write(usage(name));
    return 2;
  }
  try {
    return await command.run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (process.env['ADAL_LOG_LEVEL'] === 'debug' && error instanceof Error) {
      process.stderr.write(`${error.stack ?? ''}\n`);
    }
    return 1;
  }
}

function usage(name: string | undefined): string {
  const lines = Object.entries(COMMANDS).map(
    ([command, { says }]) => `  ${command.padEnd(20)} ${says}`,
  );
  const wrong = name === undefined ? '' : `There is no command "${name}".\n`;
  return `${wrong}Usage: npm run cli -- <command> [options]\n${lines.join('\n')}\n`;
}

process.exitCode = await main(process.argv.slice(2));
