import { libraries } from '../libraries/index.js';
import { defaultSettings, type Guarantee, type OwnClient, type OwnWrapper, type Settings } from './settings.js';
import { isRecord } from './record.js';

/** What is wrong with settings that somebody wrote. */
export interface SettingsProblem {
  /** Where: `clients[0].like`; empty for the settings as a whole. */
  readonly path: string;
  /** What is wrong and what is allowed, as a sentence. */
  readonly message: string;
}

type Check = (value: unknown, path: string) => readonly SettingsProblem[];

const guarantees: Record<Guarantee, true> = { deadline: true, retry: true, status: true, bodyLimit: true, tls: true };
const librariesWithCalls = libraries.filter((library) => library.request !== undefined).map((library) => library.name);

const text: Check = (value, path) => (typeof value === 'string' && value !== '' ? [] : [problem(path, 'a text', value)]);
const flag: Check = (value, path) => (typeof value === 'boolean' ? [] : [problem(path, 'true or false', value)]);
const milliseconds: Check = (value, path) =>
  Number.isInteger(value) && (value as number) > 0 ? [] : [problem(path, 'a whole number of milliseconds above 0', value)];

const ownClient = record<OwnClient>({ name: text, from: text, like: oneOf(librariesWithCalls), provides: list(oneOf(Object.keys(guarantees))) }, ['name', 'like']);
const ownWrapper = record<OwnWrapper>({ name: text, from: text, provides: list(oneOf(Object.keys(guarantees))) }, ['name', 'provides']);

const checks: { readonly [Key in keyof Settings]: Check } = {
  limitMs: milliseconds,
  clients: list(ownClient),
  wrappers: list(ownWrapper),
  server: list(text),
  browser: list(text),
  test: list(text),
  project: flag,
};

const checkAll = record<Settings>(checks, []);

/** Everything that is wrong with settings as somebody wrote them; nothing if they are fine. */
export function settingsProblems(given: unknown): readonly SettingsProblem[] {
  return given === undefined ? [] : checkAll(given, '');
}

const remembered = new WeakMap<object, Settings>();

/**
 * The settings somebody wrote, over the defaults. The same object gives the same settings.
 *
 * @param origin how the place is called where they were written: `settings.fallacies`
 * @throws Error that names the key, what stands there and what is allowed
 */
export function readSettings(given: unknown, origin: string): Settings {
  if (given === undefined) return defaultSettings;
  const known = isRecord(given) ? remembered.get(given) : undefined;
  if (known) return known;
  const [first] = settingsProblems(given);
  if (first) throw new Error(`${[origin, first.path].filter(Boolean).join('.')}: ${first.message}`);
  const settings: Settings = { ...defaultSettings, ...(given as Partial<Settings>) };
  remembered.set(given as object, settings);
  return settings;
}

function oneOf(allowed: readonly string[]): Check {
  return (value, path) => (allowed.includes(value as string) ? [] : [problem(path, `one of ${allowed.join(', ')}`, value)]);
}

function list(check: Check): Check {
  return (value, path) =>
    Array.isArray(value) ? value.flatMap((item, index) => check(item, `${path}[${index}]`)) : [problem(path, 'a list', value)];
}

function record<T extends object>(fields: { readonly [Key in keyof T]-?: Check }, required: readonly (keyof T & string)[]): Check {
  return (value, path) => {
    if (!isRecord(value)) return [problem(path, 'an object', value)];
    const inside = (key: string) => (path === '' ? key : `${path}.${key}`);
    const known = fields as Readonly<Record<string, Check>>;
    return [
      ...required.filter((key) => value[key] === undefined).map((key) => ({ path: inside(key), message: 'is missing.' })),
      ...Object.entries(value).flatMap(([key, item]) => {
        const check = Object.hasOwn(known, key) ? known[key] : undefined;
        if (check === undefined) return [{ path: inside(key), message: `is not a known key. Known: ${Object.keys(known).join(', ')}.` }];
        return item === undefined ? [] : check(item, inside(key));
      }),
    ];
  };
}

function problem(path: string, allowed: string, found: unknown): SettingsProblem {
  return { path, message: `expected ${allowed}, found ${JSON.stringify(found) ?? String(found)}.` };
}
