import assert from 'node:assert/strict';
import { inLineSilenced, lineSilenced } from './silenced.js';

describe('disable for this line', () => {
  it('stands above the line, as far in', () => {
    assert.equal(
      lineSilenced('export async function load() {\n  return fetch(url);\n}\n'),
      'export async function load() {\n  // fallacies-disable-next-line require-timeout -- reason\n  return fetch(url);\n}\n',
    );
  });

  it('stands above the first line of a file', () => {
    assert.equal(lineSilenced('fetch(url);'), '// fallacies-disable-next-line require-timeout -- reason\nfetch(url);');
  });

  it('keeps the line breaks of Windows', () => {
    assert.equal(
      lineSilenced('const a = 1;\r\nfetch(url);\r\n'),
      'const a = 1;\r\n// fallacies-disable-next-line require-timeout -- reason\r\nfetch(url);\r\n',
    );
  });

  it("writes ESLint's form where the project lints with the plugin", () => {
    assert.equal(lineSilenced('fetch(url);\n', 'eslint'), '// eslint-disable-next-line fallacies/require-timeout -- reason\nfetch(url);\n');
  });

  it('joins the comment that silences another rule there', () => {
    assert.equal(
      lineSilenced('// fallacies-disable-next-line require-retry\nfetch(url);\n'),
      '// fallacies-disable-next-line require-retry, require-timeout\nfetch(url);\n',
    );
  });

  it('joins in front of the reason', () => {
    assert.equal(
      lineSilenced('// eslint-disable-next-line no-console, no-alert -- a demo\nfetch(url);\n', 'eslint'),
      '// eslint-disable-next-line no-console, no-alert, fallacies/require-timeout -- a demo\nfetch(url);\n',
    );
  });

  it('joins a comment at the end of the line', () => {
    assert.equal(
      lineSilenced('fetch(url); // fallacies-disable-line require-retry -- once is enough\n'),
      'fetch(url); // fallacies-disable-line require-retry, require-timeout -- once is enough\n',
    );
  });

  it("does not part another linter's comment from its line", () => {
    assert.equal(
      lineSilenced('{\n  // eslint-disable-next-line no-undef\n  fetch(url);\n}\n'),
      '{\n  /* fallacies-disable-next-line require-timeout -- reason */ // eslint-disable-next-line no-undef\n  fetch(url);\n}\n',
    );
  });

  it('goes between a comment for the compiler and its line, which looks through comments', () => {
    assert.equal(
      lineSilenced('// @ts-expect-error no types\nfetch(url);\n'),
      '// @ts-expect-error no types\n// fallacies-disable-next-line require-timeout -- reason\nfetch(url);\n',
    );
  });

  it('stays out of the text of a template', () => {
    assert.equal(
      lineSilenced('const page = `\n  <p>${await fetch(url)}</p>\n`;\n'),
      'const page = `\n  <p>${await /* fallacies-disable-line require-timeout -- reason */ fetch(url)}</p>\n`;\n',
    );
  });

  it('stands above a line of code within a template', () => {
    assert.equal(
      lineSilenced('const page = `${\n  await fetch(url)\n}`;\n'),
      'const page = `${\n  // fallacies-disable-next-line require-timeout -- reason\n  await fetch(url)\n}`;\n',
    );
  });

  it('stays out of a comment that ends in the line', () => {
    assert.equal(
      lineSilenced('/* first\n   second */ fetch(url);\n'),
      '/* first\n   second */ fetch(url); // fallacies-disable-line require-timeout -- reason\n',
    );
  });

  it('stands in braces between elements', () => {
    assert.equal(
      lineSilenced('export const page = (\n  <List>\n    {fetch("https://a.example/")}\n  </List>\n);\n', 'fallacies', 'page.tsx'),
      'export const page = (\n  <List>\n    {/* fallacies-disable-next-line require-timeout -- reason */}\n    {fetch("https://a.example/")}\n  </List>\n);\n',
    );
  });

  it('joins a comment in braces', () => {
    assert.equal(
      lineSilenced(
        'export const page = (\n  <List>\n    {/* fallacies-disable-next-line require-retry */}\n    {fetch("https://a.example/")}\n  </List>\n);\n',
        'fallacies',
        'page.tsx',
      ),
      'export const page = (\n  <List>\n    {/* fallacies-disable-next-line require-retry, require-timeout */}\n    {fetch("https://a.example/")}\n  </List>\n);\n',
    );
  });

  it('does not part the words of a text between elements', () => {
    assert.equal(
      lineSilenced('export const page = (\n  <List>\n    two\n    words {fetch("https://a.example/")}\n  </List>\n);\n', 'fallacies', 'page.tsx'),
      'export const page = (\n  <List>\n    two\n    words {/* fallacies-disable-line require-timeout -- reason */ fetch("https://a.example/")}\n  </List>\n);\n',
    );
  });

  it('stands above an attribute', () => {
    assert.equal(
      lineSilenced('export const page = (\n  <List\n    load={() => fetch("https://a.example/")}\n  />\n);\n', 'fallacies', 'page.tsx'),
      'export const page = (\n  <List\n    // fallacies-disable-next-line require-timeout -- reason\n    load={() => fetch("https://a.example/")}\n  />\n);\n',
    );
  });

  it('stands in the script of a component, as far in', () => {
    assert.equal(
      lineSilenced('---\nconst a = 1;\n  fetch(url);\n---\n<p/>\n', 'fallacies', 'page.astro'),
      '---\nconst a = 1;\n  // fallacies-disable-next-line require-timeout -- reason\n  fetch(url);\n---\n<p/>\n',
    );
  });

  it('stands behind the tag of a script that begins in the same line', () => {
    assert.equal(
      lineSilenced('<p/>\n<script>import fs from "node:fs"; fetch(url);</script>\n', 'fallacies', 'page.vue'),
      '<p/>\n<script>import fs from "node:fs"; /* fallacies-disable-line require-timeout -- reason */ fetch(url);</script>\n',
    );
  });
});

describe('disable for this line, in the line itself', () => {
  it('stands at its end', () => {
    assert.equal(
      inLineSilenced('export async function load() {\n  return fetch(url);  \n}\n'),
      'export async function load() {\n  return fetch(url); // fallacies-disable-line require-timeout -- reason  \n}\n',
    );
  });

  it('keeps the line breaks of Windows', () => {
    assert.equal(inLineSilenced('fetch(url);\r\nload();\r\n'), 'fetch(url); // fallacies-disable-line require-timeout -- reason\r\nload();\r\n');
  });

  it('stands at the end of a text without a last line break', () => {
    assert.equal(inLineSilenced('fetch(url);'), 'fetch(url); // fallacies-disable-line require-timeout -- reason');
  });

  it("writes ESLint's form where the project lints with the plugin", () => {
    assert.equal(inLineSilenced('fetch(url);\n', 'eslint'), 'fetch(url); // eslint-disable-line fallacies/require-timeout -- reason\n');
  });

  it('stands in front of a comment that runs to the end of the line', () => {
    assert.equal(inLineSilenced('fetch(url); // a demo\n'), 'fetch(url); /* fallacies-disable-line require-timeout -- reason */ // a demo\n');
  });

  it('stands in front of a comment that runs on', () => {
    assert.equal(
      inLineSilenced('fetch(url); /* first\n  second */\n'),
      'fetch(url); /* fallacies-disable-line require-timeout -- reason */ /* first\n  second */\n',
    );
  });

  it('stands behind a comment that ends there', () => {
    assert.equal(inLineSilenced('fetch(url); /* a demo */\n'), 'fetch(url); /* a demo */ // fallacies-disable-line require-timeout -- reason\n');
  });

  it('stands in front of the call where a template goes on behind it', () => {
    assert.equal(
      inLineSilenced('const page = `${await fetch(url)}\n`;\n'),
      'const page = `${await /* fallacies-disable-line require-timeout -- reason */ fetch(url)}\n`;\n',
    );
  });

  it('stands in front of the call between elements', () => {
    assert.equal(
      inLineSilenced('export const page = (\n  <List>\n    {fetch("https://a.example/")}\n  </List>\n);\n', 'fallacies', 'page.tsx'),
      'export const page = (\n  <List>\n    {/* fallacies-disable-line require-timeout -- reason */ fetch("https://a.example/")}\n  </List>\n);\n',
    );
  });

  it('stands behind an attribute', () => {
    assert.equal(
      inLineSilenced('export const page = (\n  <List\n    load={() => fetch("https://a.example/")}\n  />\n);\n', 'fallacies', 'page.tsx'),
      'export const page = (\n  <List\n    load={() => fetch("https://a.example/")} // fallacies-disable-line require-timeout -- reason\n  />\n);\n',
    );
  });

  it('stands in the script of a component', () => {
    assert.equal(
      inLineSilenced('---\nfetch(url);\n---\n<p/>\n', 'fallacies', 'page.astro'),
      '---\nfetch(url); // fallacies-disable-line require-timeout -- reason\n---\n<p/>\n',
    );
  });
});
