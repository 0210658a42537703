import { loadConfig } from '../src/config.ts';
import { TawsiyaError } from '../src/errors.ts';
import { migrateStore, type StoreLocation } from '../src/store/open-store.ts';

const USAGE = `Usage: npm run db:migrate

  Brings the schema of the store up to date: the PostgreSQL of DATABASE_URL, else the file in TAWSIYA_DATA.
  May be run again, and by several at the same time; changes nothing when nothing is to be done.
`;

/** Migrates, and says what was done. @returns the exit code: 0 done, 1 the store failed, 2 bad usage. */
async function run(args: readonly string[], readLocation: () => StoreLocation): Promise<number> {
  if (args.length > 0) return fail(USAGE, 2);
  try {
    const { from, to } = await migrateStore(readLocation());
    console.log(from === to ? `Nothing to change: version ${to}.` : `Migrated from version ${from} to ${to}.`);
    return 0;
  } catch (error) {
    if (error instanceof TawsiyaError) return fail(error.message, 1);
    throw error;
  }
}

function fail(text: string, code: number): number {
  console.error(text);
  return code;
}

function readLocation(): StoreLocation {
  return loadConfig().store;
}

process.exitCode = await run(process.argv.slice(2), readLocation);
