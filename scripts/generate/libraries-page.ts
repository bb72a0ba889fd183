import { brokers } from '../../rules/src/libraries/brokers/index.js';
import { httpClients } from '../../rules/src/libraries/http/index.js';
import type { Evidence, Library } from '../../rules/src/libraries/library.js';
import { retryHelpers } from '../../rules/src/libraries/retries/index.js';
import { sdks } from '../../rules/src/libraries/sdks/index.js';
import { schedules } from '../../rules/src/libraries/schedules/index.js';
import { servers } from '../../rules/src/libraries/servers/index.js';
import { sockets } from '../../rules/src/libraries/sockets/index.js';
import { stores } from '../../rules/src/libraries/stores/index.js';
import { generatedFrom, inlineCode, link, outsideCode, page, table } from './markdown.js';

interface Group {
  readonly title: string;
  readonly libraries: readonly Library[];
}

/** The chapters of the page. */
export const libraryGroups: readonly Group[] = [
  { title: 'HTTP clients', libraries: httpClients },
  { title: 'Sockets and RPC', libraries: sockets },
  { title: 'SDKs', libraries: sdks },
  { title: 'Brokers and mail', libraries: brokers },
  { title: 'Databases and caches', libraries: stores },
  { title: 'Servers, and what reads bodies', libraries: servers },
  { title: 'Retries, queues and circuits', libraries: retryHelpers },
  { title: 'Schedules', libraries: schedules },
];

/** The columns of the tables, in the order of `libraryRow`. */
export const libraryColumns = ['Library', 'Waits for a silent peer', 'Tries again', 'Largest body', 'TLS', '`error` that nobody hears'] as const;

/** How many import names are written out. */
const namesShown = 6;

/** The page of everything that is known about libraries. */
export function librariesPage(groups: readonly Group[] = libraryGroups): string {
  const all = groups.flatMap(({ libraries }) => libraries);
  return page([
    generatedFrom('rules/src/libraries/'),
    '# What libraries do when nobody tells them otherwise',
    `Code that talks to another machine seldom says how long it will wait, how often it will try, or how much it will read. The library decides then, and each decides differently. This page says what ${all.length} of them do.`,
    '## How the facts were found',
    [
      counted(all, 'experiment', 'The library was run against peers that misbehave: one that accepts the connection and never answers, one that sends headers and then nothing, one whose body drips for ever, one that answers with more than anybody asked for, one that cuts the connection. “For ever” stands only where a call was seen waiting long after every known limit.'),
      counted(all, 'source', 'The library’s code was read, at the place that is named; some of it was tried as well, and then it says so.'),
      counted(all, 'documentation', 'The library’s pages were read, because what they tell of cannot be run on one machine.'),
    ].join('\n'),
    'Everything under **Helps** was seen to help, or read in the code that does it. Defaults change: each library names the versions that were looked at, and `npm run facts` asks the real packages again.',
    '## How to read the tables',
    [
      '- **Waits for a silent peer** begins with `none` where some wait has no limit. Everything else is what ends the wait.',
      '- **Tries again** begins with `none` where a failed call is not repeated by itself. Connecting again is not repeating a call.',
      '- **Largest body** is what it reads into memory before it refuses. A client reads answers, a server requests, a driver rows.',
      '- **TLS** says whether it encrypts, and whether it looks who is at the other end.',
      '- **`error` that nobody hears** says what happens when it emits `error` and nobody listens: whether that ends the process.',
    ].join('\n'),
    ...groups.flatMap(({ title, libraries }) => [`## ${title}`, table(libraryColumns, libraries.map(libraryRow)), ...libraries.map(libraryEntry)]),
  ]);
}

/** The library's row in its table. */
export function libraryRow({ name, profile }: Library): string[] {
  return [link(name, `#${anchorOf(name)}`), profile.deadline, profile.retries, profile.body, profile.tls, profile.error].map(outsideCode);
}

/** What is said below the tables: what helps, what does not, and how we know. */
export function libraryEntry(library: Library): string {
  const { name, profile, evidence, versions = [] } = library;
  const points = [
    ['Imported as', imports(library)],
    ['Helps', profile.fixes.join('; ')],
    ['Looks like help and is none', profile.notFixes.join('; ')],
    ['Makes it try again', Object.values(library.retriers ?? {}).map(({ module, write }) => `${inlineCode(written(write))} (${inlineCode(module)})`).join('; ')],
    ['Differs in versions', versions.map(({ range }) => inlineCode(range)).join(', ')],
    ['Looked at', [evidence.version, evidence.others].filter(Boolean).join('; ')],
    ['How we know', `${evidence.by}: ${evidence.what}`],
  ] as const;
  const lines = points.filter(([, text]) => text !== '').map(([what, text]) => `- **${what}:** ${outsideCode(text)}`);
  return `### ${outsideCode(name)}\n\n${lines.join('\n')}`;
}

/** Where GitHub puts a heading: no capitals, no punctuation, no spaces. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-');
}

function counted(all: readonly Library[], by: Evidence['by'], how: string): string {
  return `- **By ${by}** (${all.filter(({ evidence }) => evidence.by === by).length} libraries). ${how}`;
}

/** The names of a library's modules and globals, where they tell more than its own name. */
function imports({ name, modules, globals = {} }: Library): string {
  const names = modules.filter((module) => module !== name);
  const others = names.slice(0, namesShown).map(inlineCode).join(', ');
  const rest = names.length > namesShown ? ` and ${names.length - namesShown} more` : '';
  if (names.length > 0) return `${modules.includes(name) ? `${inlineCode(name)}, ` : ''}${others}${rest}`;
  return modules.length > 0 ? '' : `the global ${Object.keys(globals).map(inlineCode).join(', ')}`;
}

/** A helper's code with names in its gaps. */
function written(write: string): string {
  return write.replaceAll('{retrier}', 'retry').replaceAll('{client}', 'client').replaceAll('{call}', 'call()');
}
