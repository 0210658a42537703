import { isDeepStrictEqual } from 'node:util';
import { REST, Routes } from 'discord.js';
import { buildCommands, type CommandDefinition } from './commands.ts';
import { convertError } from './failures.ts';

/** Where the commands are registered. */
export interface Registration {
  readonly token: string;
  readonly applicationId: string;
  /** One server, where changes show at once; `undefined` for everywhere. */
  readonly guildId: string | undefined;
  readonly apiUrl: string | undefined;
}

/** What registering changed, as names of commands. */
export interface CommandChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** A command as Discord gives it back. */
type Registered = Readonly<Record<string, unknown>> & { readonly name: string };

/**
 * Compares the registered commands with ours and replaces them all where something differs; otherwise nothing is sent.
 *
 * @throws {DiscordRefusedError} Where Discord says no: 401 token, 403 another application's or no access, 404 unknown id.
 * @throws {DiscordUnreachableError} Where nobody answers.
 */
export async function registerCommands({
  token,
  applicationId,
  guildId,
  apiUrl,
}: Registration): Promise<CommandChanges> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const commands = buildCommands().map((command) => (guildId === undefined ? command : dropGlobalFields(command)));
  try {
    // Without this parameter Discord leaves the localized descriptions out.
    const registered = (await rest.get(route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    })) as Registered[];
    const changes = compareCommands(commands, registered);
    const isSame = changes.added.length + changes.changed.length + changes.removed.length === 0;
    if (!isSame) await rest.put(route, { body: commands });
    return changes;
  } catch (error) {
    throw convertError(error);
  }
}

/** Both are for commands that are registered everywhere; of one server's commands Discord does not keep them. */
function dropGlobalFields(command: CommandDefinition): CommandDefinition {
  const {
    integration_types: _,
    contexts: __,
    ...rest
  } = command as CommandDefinition & {
    integration_types?: unknown;
    contexts?: unknown;
  };
  return rest as CommandDefinition;
}

/** Says which commands are new, changed, removed and unchanged, by name. */
function compareCommands(wanted: readonly CommandDefinition[], registered: readonly Registered[]): CommandChanges {
  const find = (name: string) => registered.find((command) => command.name === name);
  const isSame = (command: CommandDefinition) => {
    const other = find(command.name);
    return other !== undefined && isDeepStrictEqual(normalize(command), normalize(pick(other, command)));
  };
  const names = (commands: readonly { readonly name: string }[]) => commands.map(({ name }) => name);
  const known = wanted.filter(({ name }) => find(name) !== undefined);
  return {
    added: names(wanted.filter(({ name }) => find(name) === undefined)),
    changed: names(known.filter((command) => !isSame(command))),
    removed: names(registered.filter(({ name }) => wanted.every((command) => command.name !== name))),
    unchanged: names(known.filter(isSame)),
  };
}

/** Fields that a person may set and that we leave out: they count when they say something. */
const OURS = ['name_localizations', 'default_member_permissions', 'nsfw', 'options'];

/** Leaves out what Discord adds: ids, versions. */
function pick(registered: Registered, wanted: CommandDefinition): Readonly<Record<string, unknown>> {
  const keys = new Set([...Object.keys(wanted), ...OURS]);
  return Object.fromEntries(Object.entries(registered).filter(([key]) => keys.has(key)));
}

/** Discord gives back what was left out as `null`, `false` or an empty list, or leaves it out itself. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(normalize);
    return items.every((item) => typeof item === 'number') ? items.toSorted() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, field]) => field !== null && field !== undefined && field !== false && !isEmptyList(field))
    .map(([key, field]) => [key, normalize(field)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
