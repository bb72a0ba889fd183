import assert from 'node:assert/strict';
import * as astroParser from 'astro-eslint-parser';
import { Linter } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import fallacies from '../../rules/src/plugin/index.js';
import { reportedByESLint } from '../support/reported.js';

const linter = new Linter({ configType: 'flat' });

/** What the plugin reports where a project lints its components with a parser of theirs. */
function lint(filename: string, code: string, parser: Linter.Parser): string[] {
  const rules = { 'fallacies/require-response-status-check': 'error' } as const;
  const messages = linter.verify(code, [{ files: ['**/*.svelte', '**/*.astro'], languageOptions: { parser }, plugins: { fallacies }, rules }], { filename });
  return reportedByESLint(code, messages).map(({ rule, line, column }) => `${line}:${column} ${rule}`);
}

const reads = "const answer = await fetch('https://rates.example/today');\nconst rates = await answer.json();";

describe('under the parser of', () => {
  it('Svelte findings stand in the script', () => {
    assert.deepEqual(lint('src/Rates.svelte', `<script>\n${reads}\n</script>\n<p>{rates.usd}</p>\n`, svelteParser), ['2:22 require-response-status-check']);
    assert.deepEqual(lint('src/Rates.svelte', `<script>\n${reads}\n</script>\n<p>{answer.ok}</p>\n`, svelteParser), []);
  });

  it('Astro findings stand between the fences', () => {
    assert.deepEqual(lint('src/rates.astro', `---\n${reads}\n---\n<p>{rates.usd}</p>\n`, astroParser), ['2:22 require-response-status-check']);
    assert.deepEqual(lint('src/rates.astro', `---\n${reads}\n---\n<p>{answer.ok}</p>\n`, astroParser), []);
  });
});
