import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import { libraries } from '../../rules/src/libraries/index.js';
import { importsOf, projectRoot, sourcesUnder, stringLiterals, type Source } from '../support/sources.js';

/** Which floors each floor may import from, beside itself. Whatever is missing here is forbidden. */
const below: Readonly<Record<string, readonly string[]>> = {
  'rules/src/catalogue': [],
  'rules/src/libraries': [],
  'rules/src/source': ['rules/src/catalogue', 'rules/src/libraries'],
  'rules/src/model': ['rules/src/catalogue', 'rules/src/libraries', 'rules/src/source'],
  'rules/src/edit': ['rules/src/catalogue', 'rules/src/libraries', 'rules/src/source', 'rules/src/model'],
  'rules/src/rule': ['rules/src/catalogue', 'rules/src/libraries', 'rules/src/source', 'rules/src/model', 'rules/src/edit'],
  'rules/src/rules': ['rules/src/catalogue', 'rules/src/libraries', 'rules/src/source', 'rules/src/model', 'rules/src/edit', 'rules/src/rule'],
  'rules/src/config': ['rules/src/catalogue', 'rules/src/libraries', 'rules/src/source', 'rules/src/model', 'rules/src/edit', 'rules/src/rule', 'rules/src/rules'],
  'rules/src/plugin': ['rules/src'],
  'src/engine': ['rules/src'],
  'src/report': ['rules/src', 'src/engine'],
  'src/answers': ['rules/src/catalogue'],
  'src/cli': ['rules/src', 'src/engine', 'src/report', 'src/answers'],
  'src/server': ['rules/src', 'src/engine', 'src/report', 'src/shared'],
  'src/shared': [],
  'src/client': ['rules/src/catalogue', 'src/shared', 'src/answers'],
};

const isIn = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);
const floorOf = (path: string): string | undefined => Object.keys(below).find((floor) => isIn(floor, path));

const sources = sourcesUnder('rules/src', 'src');
const rulesSources = sources.filter(({ path }) => isIn('rules/src', path));
const portable = rulesSources.filter(({ path }) => !isIn('rules/src/plugin', path));
const rulePages = rulesSources.filter(({ path }) => /^rules\/src\/rules\/(?:require|no|prefer)-[\w-]+\.ts$/.test(path));

/** `path: what` for everything wrong that `find` sees in some sources. */
function offences(among: readonly Source[], find: (source: Source) => readonly string[]): string[] {
  return among.flatMap((source) => find(source).map((what) => `${source.path}: ${what}`));
}

describe('architecture', () => {
  it('every source stands on a floor', () => {
    assert.deepEqual(sources.map(({ path }) => path).filter((path) => floorOf(path) === undefined), []);
  });

  it('imports go downward only', () => {
    const upward = offences(sources, (source) => {
      const floor = floorOf(source.path) ?? '';
      const allowed = [floor, ...(below[floor] ?? [])];
      return importsOf(source)
        .map(({ target }) => target)
        .filter((target) => target !== undefined)
        .filter((target) => target !== 'package.json' && !allowed.some((folder) => isIn(folder, target)));
    });
    assert.deepEqual(upward, []);
  });

  it('only the plugin folder knows Node', () => {
    const nodes = offences(portable, (source) =>
      importsOf(source).map(({ specifier }) => specifier).filter((name) => name.startsWith('node:') || builtinModules.includes(name)),
    );
    assert.deepEqual(nodes, []);
  });

  it('server and client know Node in one file each, so that they run in a browser too', () => {
    const faces = sources.filter(({ path }) => (isIn('src/server', path) || isIn('src/client', path) || isIn('src/shared', path)) && !path.endsWith('/node.ts'));
    const nodes = offences(faces, (source) =>
      importsOf(source).map(({ specifier }) => specifier).filter((name) => name.startsWith('node:') || name.endsWith('/node') || builtinModules.includes(name)),
    );
    assert.deepEqual(nodes, []);
  });

  it('only the plugin folder knows ESLint', () => {
    const users = offences(portable, (source) => importsOf(source).map(({ specifier }) => specifier).filter((name) => name === 'eslint'));
    assert.deepEqual(users, []);
  });

  it('what the published plugin imports at run time is among its dependencies', () => {
    const { dependencies } = JSON.parse(readFileSync(`${projectRoot}rules/package.json`, 'utf8')) as { dependencies: Record<string, string> };
    const foreign = offences(rulesSources, (source) =>
      importsOf(source)
        .filter(({ typeOnly, target }) => !typeOnly && target === undefined)
        .map(({ specifier }) => specifier)
        .filter((name) => !name.startsWith('node:') && !Object.hasOwn(dependencies, name.split('/', name.startsWith('@') ? 2 : 1).join('/'))),
    );
    assert.deepEqual(foreign, []);
  });

  it('nothing but the plugin folder uses tokens or line places, which oxc does not have', () => {
    // Configuration files are JSON, which another parser reads.
    const programs = portable.filter(({ path }) => !isIn('rules/src/config', path));
    const users = offences(programs, ({ text }) => text.match(/\.(?:tokens|loc)\b|\bgetTokens?\w*\(|\bgetLocFromIndex\b/g) ?? []);
    assert.deepEqual(users, []);
  });

  it('no rule names a library', () => {
    // Names that are everyday words say nothing.
    const words = new Set(['request', 'retry']);
    const names = new Set(libraries.flatMap((library) => [library.name, ...library.modules]).filter((name) => !words.has(name)));
    assert.deepEqual(offences(rulePages, (source) => stringLiterals(source).filter((text) => names.has(text))), []);
  });

  it('a rule fits on two pages', () => {
    assert.deepEqual(offences(rulePages, ({ text }) => (text.split('\n').length > 121 ? ['longer than 120 lines'] : [])), []);
  });

  it('no source is longer than 300 lines', () => {
    const code = sources.filter(({ path }) => !isIn('rules/src/catalogue', path));
    assert.deepEqual(offences(code, ({ text }) => (text.split('\n').length > 301 ? ['longer than 300 lines'] : [])), []);
  });

  it('no file is named after nothing in particular', () => {
    const vague = /(?:^|[/-])(?:utils?|helpers?|managers?|misc|common)(?:[-.]|\/)/;
    assert.deepEqual(sources.map(({ path }) => path).filter((path) => vague.test(path)), []);
  });

  it('nothing is left to do', () => {
    assert.deepEqual(offences(sources, ({ text }) => text.match(/\b(?:TODO|FIXME|XXX|HACK)\b/g) ?? []), []);
  });
});
