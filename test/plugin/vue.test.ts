import assert from 'node:assert/strict';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import vueParser from 'vue-eslint-parser';
import fallacies from '../../rules/src/plugin/index.js';
import { reportedByESLint } from '../support/reported.js';

const linter = new Linter({ configType: 'flat' });

/** What the plugin reports where a project lints its Vue components. */
function lint(code: string) {
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.vue'],
        languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser } },
        plugins: { fallacies },
        rules: { 'fallacies/require-response-status-check': 'error', 'fallacies/require-timeout': 'error' },
      },
    ],
    { filename: 'src/Rates.vue' },
  );
  return reportedByESLint(code, messages);
}

const component = (script: string) => `<template>
  <p class="rates" title="Rates">{{ rates }}</p>
</template>

<script setup lang="ts">
${script}
</script>
`;

describe('under vue-eslint-parser', () => {
  it('findings stand in the script', () => {
    const code = component("const answer = await fetch('https://rates.example/today');\nconst rates = (await answer.json()) as Rates;");
    assert.deepEqual(lint(code).map(({ rule, line, column }) => `${line}:${column} ${rule}`), ['6:22 require-response-status-check']);
  });

  it('a component runs in a browser, unless its code says otherwise', () => {
    const call = "export const load = () => fetch('https://rates.example/today');";
    assert.deepEqual(lint(component(call)), []);
    const [finding] = lint(component(`import fs from 'node:fs';\n${call}`));
    assert.equal(finding?.rule, 'require-timeout');
    assert.equal(finding?.suggestions[0]?.output, component(`import fs from 'node:fs';\n${call.replace("today'", "today', { signal: AbortSignal.timeout(10_000) }")}`));
  });

  it('comments of our own silence', () => {
    const code = component("// fallacies-disable-next-line require-response-status-check -- never fails\nconst answer = await fetch('https://rates.example/today');\nconst rates = await answer.json();");
    assert.deepEqual(lint(code), []);
  });

  it('the template is none of the rules’ business', () => {
    assert.deepEqual(lint("<template><p @click=\"fetch('https://rates.example/').then((answer) => answer.json())\"/></template>\n<script>\nexport default {};\n</script>\n"), []);
  });
});
