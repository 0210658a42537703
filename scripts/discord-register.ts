import { parseArgs } from 'node:util';
import { DiscordRefusedError, DiscordUnreachableError } from '../adapters/discord/failures.ts';
import { registerCommands } from '../adapters/discord/register-commands.ts';
import { ConfigInvalidError, loadConfig } from '../src/config.ts';

const USAGE = `Usage: npm run discord:register [-- --guild ID]

  Registers the commands with Discord; changes nothing when nothing differs.
  --guild ID   in one server only, where they show at once (for trying out)
`;

const EXPLANATIONS: Readonly<Record<number, string>> = {
  401: 'Discord does not accept the token. Copy it anew from "Bot" of the application into TAWSIYA_DISCORD_TOKEN.',
  403:
    'Discord does not let this bot register commands here. The token and TAWSIYA_DISCORD_APPLICATION_ID must be of the same application; ' +
    'with --guild, the bot must first be added to that server with the scope applications.commands.',
  404: 'Discord does not know this application or server. Check TAWSIYA_DISCORD_APPLICATION_ID and the id after --guild.',
};

/** Registers, and says what changed. @returns the exit code: 0 done, 1 refused or unreachable, 2 bad settings or usage. */
async function run(): Promise<number> {
  const guildId = readGuild();
  if (guildId === false) return fail(USAGE, 2);
  const { discord } = loadConfig();
  if (discord === undefined) {
    return fail('TAWSIYA_DISCORD_TOKEN is missing: copy the token from "Bot" of the Discord application.', 2);
  }
  const { token, applicationId, apiUrl } = discord;
  if (applicationId === undefined) {
    return fail('TAWSIYA_DISCORD_APPLICATION_ID is missing: copy it from "General Information" of the application.', 2);
  }
  const { added, changed, removed, unchanged } = await registerCommands({ token, applicationId, guildId, apiUrl });
  const lines = { new: added, changed, removed, unchanged };
  for (const [what, names] of Object.entries(lines)) {
    if (names.length > 0) console.log(`${what}: ${names.map(writeName).join(', ')}`);
  }
  const where = guildId === undefined ? 'everywhere' : `in server ${guildId}`;
  const isSame = added.length + changed.length + removed.length === 0;
  console.log(isSame ? `Nothing to change ${where}.` : `Registered ${where}.`);
  return 0;
}

/** Slash commands are one word in small letters; others stand in the menu of a message. */
function writeName(name: string): string {
  return /[A-Z ]/u.test(name) ? `"${name}"` : `/${name}`;
}

/** Reads `--guild`. @returns `false` for options that nobody knows. */
function readGuild(): string | undefined | false {
  try {
    const { guild } = parseArgs({ options: { guild: { type: 'string' } } }).values;
    return guild === undefined || /^\d{5,25}$/u.test(guild) ? guild : false;
  } catch {
    return false;
  }
}

function fail(text: string, code: number): number {
  console.error(text);
  return code;
}

function explain(error: unknown): number {
  if (error instanceof ConfigInvalidError) return fail(error.message, 2);
  if (error instanceof DiscordUnreachableError) return fail(`${error.message}. Try again later.`, 1);
  if (!(error instanceof DiscordRefusedError)) throw error;
  const { status, vendorCode } = error;
  return fail(`${EXPLANATIONS[status] ?? 'Discord refused the commands.'} (status ${status}, code ${vendorCode})`, 1);
}

process.exitCode = await run().catch(explain);
