import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './editor.js';

const page = `<template>
  <p>{{ rates }}</p>
</template>
<script setup lang="ts">
const answer = await fetch('https://rates.example/today');
const rates = (await answer.json()) as Record<string, number>;
</script>
`;
const astro = `---
const rates = () => fetch('https://rates.example/today');
export { rates };
---
<p>rates</p>
`;

describe('server: components', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  const shown = async (uri: string, version?: number) => (await editor.diagnostics(uri, version)).map(({ code, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`);

  it('of Vue have findings in their scripts', async () => {
    editor.open('file:///shop/src/Rates.vue', page, 'vue');
    assert.deepEqual(await shown('file:///shop/src/Rates.vue'), ['5:22 require-response-status-check']);
  });

  it('that were never saved are read in their language', async () => {
    editor.open('untitled:Untitled-7', page.replace(' lang="ts"', '').replace(' as Record<string, number>', ''), 'svelte');
    assert.deepEqual(await shown('untitled:Untitled-7'), ['5:22 require-response-status-check']);
  });

  it('keep their findings while a script does not parse, and show no mistakes of the markup', async () => {
    const uri = 'file:///shop/src/Typed.vue';
    editor.open(uri, page, 'vue');
    await editor.diagnostics(uri);
    const broken = editor.replace(uri, 'const answer', 'const = 1;\nconst answer');
    assert.deepEqual(await shown(uri, broken), ['6:22 require-response-status-check']);
    const mended = editor.replace(uri, 'const = 1;\n', '');
    await shown(uri, mended);
    const markup = editor.replace(uri, '<p>', '<p {{ >');
    assert.deepEqual(await shown(uri, markup), ['5:22 require-response-status-check']);
  });

  it('have quick fixes that land in their scripts', async () => {
    const uri = 'untitled:rates.astro';
    editor.open(uri, astro, 'astro');
    const timeout = (await editor.diagnostics(uri)).find(({ code }) => code === 'require-timeout')!;
    const actions = (await editor.codeActions(uri, timeout.range, [timeout])).filter(({ diagnostics }) => diagnostics?.length === 1);
    const applied = actions.slice(0, 4).map((action) => TextDocument.applyEdits(editor.document(uri), (action.edit!.documentChanges as TextDocumentEdit[])[0]!.edits as never));
    assert.deepEqual(applied, [
      astro.replace("today')", "today', { signal: AbortSignal.timeout(10_000) })"),
      astro.replace('const', '// fallacies-disable-next-line require-timeout -- reason\nconst'),
      astro.replace("today');", "today'); // fallacies-disable-line require-timeout -- reason"),
      astro.replace('const', '/* fallacies-disable-file require-timeout -- reason */\nconst'),
    ]);
  });
});
