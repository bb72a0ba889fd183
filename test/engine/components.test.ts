import assert from 'node:assert/strict';
import { importDefault } from '../../rules/src/edit/imports.js';
import { analyse, type Analysis } from '../../src/engine/analyse.js';
import { checkSyntax, parse } from '../../src/engine/parse/node-parser.js';
import { moduleOf, partsOf, readPart, syntaxProblem } from '../../src/engine/parts.js';
import { edited } from '../support/reported.js';
import { virtualHost } from '../support/virtual-host.js';

const manifest = ['/shop/package.json', JSON.stringify({ name: 'shop' })] as const;
const hostOf = (files: Readonly<Record<string, string>>) => virtualHost(new Map([manifest, ...Object.entries(files)]), (text, path) => moduleOf(text, path, parse));

function analysed(path: string, text: string, files: Readonly<Record<string, string>> = {}): Analysis {
  return analyse(text, path, hostOf({ ...files, [path]: text }), { rules: new Map([['require-retry', { severity: 'off' }]]) });
}

/** `line: rule`, or what stands in the way. */
function foundIn(path: string, text: string, files: Readonly<Record<string, string>> = {}): string[] {
  const { findings, error, failures } = analysed(path, text, files);
  if (error) return [`${text.slice(0, error.offset).split('\n').length}: ${error.message}`];
  return [...findings.map(({ rule, range }) => `${text.slice(0, range[0]).split('\n').length}: ${rule}`), ...failures.map(({ error: { message } }) => message)];
}

const ask = "const answer = await fetch('https://rates.example/today');\n";
const serverAsk = "import { readFileSync } from 'node:fs';\nexport const load = () => axios.get('https://rates.example/today');\n";

describe('a component', () => {
  it('of Vue is read in its place', () =>
    assert.deepEqual(foundIn('/shop/Rates.vue', `<template>\n  <p>{{ rates }}</p>\n</template>\n<script setup lang="ts">\n${ask}const rates = (await answer.json()) as Rates;\n</script>\n`), ['5: require-response-status-check']));
  it('of Vue has one scope for both of its scripts', () =>
    assert.deepEqual(foundIn('/shop/Rates.vue', "<script>\nimport axios from 'axios';\nimport { readFileSync } from 'node:fs';\n</script>\n<script setup>\nawait axios.get('https://rates.example/today');\n</script>\n"), ['6: require-timeout']));
  it('of Svelte is read in its place', () =>
    assert.deepEqual(foundIn('/shop/Rates.svelte', `<script context="module">\n${ask}export const rates = await answer.json();\n</script>\n<script>\n  let a = 1;\n</script>\n{a}\n`), ['2: require-response-status-check']));
  it('of Astro runs on the server above, and in the browser below', () =>
    assert.deepEqual(foundIn('/shop/rates.astro', `---\nexport const load = () => fetch('https://rates.example/today');\n---\n<p/>\n<script>\nconst load = () => fetch('https://rates.example/today');\n</script>\n`), ['2: require-timeout']));
  it('of Astro may return', () => assert.deepEqual(foundIn('/shop/rates.astro', `---\nimport a from 'a';\n${ask}if (!answer.ok) return Astro.redirect(a);\nconst b = await answer.json();\n---\n<p/>`), ['3: require-timeout']));
  it('runs on a server if its code says so', () =>
    assert.deepEqual(foundIn('/shop/Rates.vue', `<script lang="ts">\nimport axios from 'axios';\n${serverAsk}</script>\n`), ['4: require-timeout']));
  it('without scripts has nothing to find', () => assert.deepEqual(analysed('/shop/Rates.vue', '<template>{{ fetch("a") }}</template>').skipped, 'no-trigger'));
  it('leaves out what markup gets hold of', () => {
    const component = (markup: string) => `<script>\n${ask}const data = await answer.json();\n</script>\n${markup}\n`;
    assert.deepEqual(foundIn('/shop/Rates.svelte', component('<p>{data.usd}</p>')), ['2: require-response-status-check']);
    assert.deepEqual(foundIn('/shop/Rates.svelte', component('<p>{answer.ok ? data.usd : ""}</p>')), []);
  });
});

describe('a comment in a component', () => {
  it('silences the next line', () => {
    const text = `<template/>\n<script setup>\n// fallacies-disable-next-line require-response-status-check -- never fails\n${ask}const rates = await answer.json();\n</script>\n`;
    const { findings, suppressed } = analysed('/shop/Rates.vue', text);
    assert.deepEqual([findings.length, suppressed.map(({ reason }) => reason)], [0, ['never fails']]);
  });
  it('silences the whole file, other scripts included', () =>
    assert.deepEqual(foundIn('/shop/rates.astro', `---\n// fallacies-disable-file\n---\n<script>\nexport const a = async () => (await fetch('/a')).json();\n</script>\n`), []));
});

describe('a syntax error in a component', () => {
  const broken = '<template/>\n<script>\nconst = 1;\n</script>\n';

  it('is told at its place', () => assert.deepEqual(foundIn('/shop/Rates.vue', `${broken}<script setup>\n${ask}</script>`), ['3: Unexpected token']));
  it('is told where there is nothing to find', () => assert.deepEqual(syntaxProblem(broken, '/shop/Rates.vue', checkSyntax), { message: 'Unexpected token', offset: broken.indexOf('=') }));
  it('is none of the markup', () => assert.equal(syntaxProblem('<template>\n<p\n</template>\n<script>a()</script>', '/shop/Rates.vue', checkSyntax), undefined));
});

describe('other files', () => {
  const client = "import axios from 'axios';\nexport const rates = axios.create();\n";

  it('that import a component lose nothing', () => {
    const files = { '/shop/Rates.vue': `<script>\n${client}</script>\n`, '/shop/App.vue': '<template/>' };
    assert.deepEqual(foundIn('/shop/main.ts', `import App from './App.vue';\nimport { rates } from './Rates.vue';\n${serverAsk}rates.get(App);\nexport const a = () => fetch('https://rates.example');\n`, files), ['6: require-timeout']);
  });
  it('may be protected by what a component sets', () => {
    const path = '/shop/rates.ts';
    const text = `import axios from 'axios';\n${serverAsk}`;
    assert.deepEqual(foundIn(path, text), ['3: require-timeout']);
    assert.deepEqual(foundIn(path, text, { '/shop/App.vue': "<script>\nimport axios from 'axios';\naxios.defaults.timeout = 1000;\n</script>\n" }), []);
  });
  it('may be given their limits by components', () => {
    const wrapper = "import { readFileSync } from 'node:fs';\nexport const ask = (url: string, options?: RequestInit) => fetch(url, options);\n";
    const component = (options: string) => ({ '/shop/App.vue': `<script setup>\nimport { ask } from './ask';\nawait ask('/rates'${options});\n</script>\n` });
    assert.deepEqual(foundIn('/shop/ask.ts', wrapper, component('')), ['2: require-timeout']);
    assert.deepEqual(foundIn('/shop/ask.ts', wrapper, component(', { signal: AbortSignal.timeout(1000) }')), []);
  });
});

describe('an edit of a component', () => {
  const tools = { module: 'tools', name: 'tools' };
  const imported = (text: string, path: string): string => {
    const { tree } = readPart(partsOf(text, path).at(-1)!, path, parse);
    return edited(text, importDefault(tools, tree!.program.body.at(-1)!.range[0], tree!)!.edits);
  };

  it('puts imports behind those of its script, in their indentation', () =>
    assert.equal(
      imported('<p class="a" title="b">{a}</p>\n<script>\n\timport a from \'a\';\n\n\ta();\n</script>\n', 'a.svelte'),
      '<p class="a" title="b">{a}</p>\n<script>\n\timport a from \'a\';\n\timport tools from \'tools\';\n\n\ta();\n</script>\n',
    ));
  it('puts imports at the start of a script without any', () =>
    assert.equal(imported('<template/>\n<script>\n  export const a = b();\n</script>\n', 'a.vue'), "<template/>\n<script>\n  import tools from 'tools';\n\n  export const a = b();\n</script>\n"));
  it('stays in the part that it is for', () =>
    assert.equal(imported("---\nimport a from 'a';\n---\n<script>\nimport b from 'b';\nb();\n</script>\n", 'a.astro'), "---\nimport a from 'a';\n---\n<script>\nimport b from 'b';\nimport tools from 'tools';\nb();\n</script>\n"));
  it('lands in the script', () => {
    const text = '---\nconst load = () => fetch("https://rates.example/today");\nexport { load };\n---\n<p/>\n';
    const [finding] = analysed('/shop/a.astro', text).findings.filter(({ rule }) => rule === 'require-timeout');
    assert.equal(edited(text, finding!.suggestions[0]!.edits), '---\nconst load = () => fetch("https://rates.example/today", { signal: AbortSignal.timeout(10_000) });\nexport { load };\n---\n<p/>\n');
  });
});
