import assert from 'node:assert/strict';
import { temporaryFolder } from '../support/temporary-folder.js';
import { fallacies, resultsOf } from './command.js';

const page = `<template>
  <p>{{ rates }}</p>
</template>

<script setup lang="ts">
const answer = await fetch('https://rates.example/today');
const rates = (await answer.json()) as Record<string, number>;
</script>
`;

describe('components on the command line', () => {
  const folder = temporaryFolder();
  before(() => folder.write({ 'src/Rates.vue': page, 'src/Broken.svelte': '<p/>\n<script>\nconst = 1;\n</script>\n', 'src/empty.astro': '<p/>\n', 'src/App.vue': '<template/>\n' }));

  it('are found in a folder, and told of in their own lines', () => {
    const results = resultsOf(fallacies(folder.path, ['src', '--format', 'json']));
    assert.deepEqual(
      results.map(({ filePath, messages }) => [filePath.slice(folder.path.length + 1).replaceAll('\\', '/'), messages.map(({ ruleId, line, column, fatal }) => `${ruleId ?? (fatal ? 'fatal' : '')} ${line}:${column}`)]),
      [
        ['src/App.vue', []],
        ['src/Broken.svelte', ['fatal 3:7']],
        ['src/Rates.vue', ['fallacies/require-response-status-check 6:22']],
        ['src/empty.astro', []],
      ],
    );
  });

  it('are shown with the line of the finding', () => {
    const { stdout } = fallacies(folder.path, ['src/Rates.vue']);
    assert.match(stdout, /Rates\.vue/);
    assert.match(stdout, /6 │ const answer = await fetch\('https:\/\/rates\.example\/today'\);/);
  });
});
