import assert from 'node:assert/strict';
import { apply, closeEverything, onDisk, openNew, replace } from './support/editor.js';
import { becomes, stays } from './support/eventually.js';
import { finding, quickFix, shown } from './support/findings.js';

const page = `<template>
  <p>{{ rates }}</p>
</template>

<script setup lang="ts">
const answer = await fetch('https://rates.shop.example/today');
const rates = (await answer.json()) as Record<string, number>;
</script>
`;
const astro = `---
const order = () => fetch('https://orders.shop.example/1', { method: 'POST' });
export { order };
---
<p title="order">order</p>
`;

describe('components', () => {
  afterEach(closeEverything);

  it('of Vue have findings in their scripts', async () => {
    const { document } = await openNew('Rates.vue', page);
    assert.equal(document.languageId, 'vue');
    await becomes(() => shown(document.uri), ['6: require-response-status-check']);
  });

  it('of Svelte have them, too', async () => {
    const { document } = await openNew('Rates.svelte', page);
    await becomes(() => shown(document.uri), ['6: require-response-status-check']);
  });

  it('are mended in their scripts', async () => {
    const { document } = await openNew('order.astro', astro);
    const { range } = await finding(document.uri, 'require-timeout');
    const { edit } = await quickFix(document.uri, range, /^Give up/);
    await apply(edit!);
    await becomes(() => shown(document.uri), []);
    await document.save();
    assert.equal(await onDisk(document.uri), astro.replace("'POST' }", "'POST', signal: AbortSignal.timeout(10_000) }"));
  });

  it('keep their findings while a script does not parse', async () => {
    const editor = await openNew('Broken.vue', page);
    const { uri } = editor.document;
    await becomes(() => shown(uri), ['6: require-response-status-check']);
    await replace(editor, 'const answer', 'const = ;\nconst answer');
    await stays(() => shown(uri).map((line) => line.slice(3)), ['require-response-status-check']);
  });
});
