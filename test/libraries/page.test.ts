import assert from 'node:assert/strict';
import { libraries } from '../../rules/src/libraries/index.js';
import type { Fact, Library } from '../../rules/src/libraries/library.js';
import { anchorOf, librariesPage, libraryEntry, libraryGroups, libraryRow } from '../../scripts/generate/libraries-page.js';
import { deadlinesOf, factsIn } from './facts-of.js';

/** Emitters that the facts have no call or client for, so that their rows alone speak of them. */
const unheardInWordsAlone: Readonly<Record<string, string>> = {
  '@grpc/grpc-js': 'streaming calls, which the facts do not tell from others',
  'amqplib/callback_api': 'the connection is given to a callback',
  'drizzle-orm': 'the pool of the driver',
  busboy: 'nothing is said about its calls',
  formidable: 'reads bodies, and a parser hands back none',
  'p-queue': 'nothing is said about its calls',
};

/** Columns that may stay long: the tables have six. */
const longest = 135;

describe('the page of libraries', () => {
  it('has every library once, in one of its chapters', () => {
    assert.deepEqual(
      libraryGroups.flatMap((group) => group.libraries.map(({ name }) => name)).toSorted(),
      libraries.map(({ name }) => name).toSorted(),
    );
  });

  it('has a heading for each link', () => {
    const text = librariesPage();
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!.replaceAll('\\', '')));
    assert.deepEqual(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index), []);
    for (const [, target] of text.matchAll(/\]\(#([^)]*)\)/g)) assert.ok(anchors.includes(target!), target);
  });

  it('holds no markup but its own', () => {
    const outside = librariesPage().replace(/^<!--.*-->$/m, '').replace(/`[^`\n]*`/g, '').replaceAll('**', '').replace(/\\[*<|]/g, '');
    assert.doesNotMatch(outside, /[<*`]/);
  });

  it('says what differs, what helps a second attempt and by what names a library goes', () => {
    const entry = libraryEntry(libraries.find(({ name }) => name === 'node-fetch')!);
    assert.match(entry, /^### node-fetch\n\n- \*\*Helps:\*\* `signal: AbortSignal\.timeout\(10_000\)`; /);
    assert.match(entry, /\n- \*\*Makes it try again:\*\* `retry\(\(\) => call\(\), \{ retries: 3, randomize: true \}\)` \(`p-retry`\)\n/);
    assert.match(entry, /\n- \*\*Differs in versions:\*\* `<3`\n- \*\*Looked at:\*\* 3\.3\.2; 2\.7\.0\n- \*\*How we know:\*\* experiment: /);
    assert.match(libraryEntry(libraries.find(({ name }) => name === 'fetch')!), /Imported as:\*\* the global `fetch`, `Request`\n/);
    assert.match(libraryEntry(libraries.find(({ name }) => name === 'drizzle-orm')!), /Imported as:\*\* (?:`[^`]+`, ){5}`[^`]+` and 15 more\n/);
  });
});

describe("each library's row", () => {
  for (const library of libraries) it(`agrees with the facts: ${library.name}`, () => agrees(library));
});

/** Holds a library's words to the facts that the rules use. */
function agrees(library: Library): void {
  const { name, profile, request, exports } = library;
  const facts = Object.values(exports).flatMap(factsIn);
  const deadlines = deadlinesOf(library);
  const limits = facts.flatMap((fact) => (fact.kind === 'client' ? (fact.limits ?? []) : []));
  const bodies = facts.flatMap(bodiesOf).concat(request?.body ?? []);

  // A wait that was seen to have no end, or a limit that is not brought.
  if (deadlines.length + limits.length > 0) {
    const unbounded = limits.length > 0 || deadlines.some(({ whenSilent, forEver }) => whenSilent !== undefined && forEver);
    assert.equal(profile.deadline.startsWith('none'), unbounded, profile.deadline);
  }
  if (/for ever|without end/.test(profile.deadline)) assert.match(profile.deadline, /^none|may last for ever/);

  if (request !== undefined) assert.equal(profile.retries.startsWith('none'), request.retries === 'none', profile.retries);
  for (const fact of facts) if (fact.kind === 'retry') assert.match(profile.retries, attemptsIn(fact));

  for (const { byDefault = 'no limit' } of bodies) assert.ok(profile.body.includes(byDefault), profile.body);
  assert.doesNotMatch(profile.body, /^none/);

  const unheard = facts.flatMap((fact) => ('unheardError' in fact && fact.unheardError !== undefined ? [fact.unheardError] : []));
  const words = ['ends the process', 'survives'].filter((word) => profile.error.includes(word));
  if (Object.hasOwn(unheardInWordsAlone, name)) assert.ok(words.length === 1 && unheard.length === 0, profile.error);
  else assert.deepEqual(words, [...new Set(unheard)].sort());

  const written = [
    ...deadlines.flatMap(({ options }) => options.map(({ path, write }) => ({ path, write }))),
    ...limits.map(({ path, write }) => ({ path, write })),
    ...bodies.map(({ option, write }) => ({ path: option, write })),
    ...facts.flatMap((fact) => (fact.kind === 'retry' && fact.delay.option !== undefined ? [{ path: fact.delay.option, write: fact.delay.write }] : [])),
  ];
  for (const { path, write } of written) {
    if (write === undefined) continue;
    const code = anyNumber(`${lastOf(path)}: ${write.replace('{limit}', '10_000').replace('{retry}', inCamelCase(name))}`);
    assert.ok(profile.fixes.some((fix) => anyNumber(fix).includes(code)), `${code} is missing from the fixes`);
  }

  const misleading = deadlines.flatMap(({ options, ignored = [], partial = [], agents = [] }) => [
    ...ignored,
    ...partial.map(({ path }) => path),
    ...agents.map(({ path }) => `Agent({ ${path}`),
    ...options.filter(({ refuses, needsListener, needsOption }) => refuses ?? needsListener ?? needsOption).map(({ path }) => path),
  ]);
  for (const path of misleading) assert.ok(profile.notFixes.some((code) => code.includes(lastOf(path))), `${path} is missing from what is none`);

  for (const cell of libraryRow(library).slice(1)) assert.ok(cell !== '' && cell.length <= longest, cell);
}

function bodiesOf(fact: Fact) {
  if (fact.kind === 'server' || fact.kind === 'parser') return fact.body ?? [];
  return fact.kind === 'client' || fact.kind === 'call' ? (fact.request?.body ?? []) : [];
}

/** How often it tries, as the row has to put it. */
function attemptsIn({ attempts: { byDefault } }: Extract<Fact, { kind: 'retry' }>): RegExp {
  return byDefault === Infinity ? /without end/ : new RegExp(`\\b${byDefault}\\b`);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function anyNumber(code: string): string {
  return code.replace(/\d[\d_]*/g, 'N');
}

/** The name by which people import a package: `axiosRetry`. */
function inCamelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
