import assert from 'node:assert/strict';
import { fileSilenced } from './silenced.js';

describe('disable for this file', () => {
  it('stands first', () => {
    assert.equal(fileSilenced('fetch(url);\n'), '/* fallacies-disable-file require-timeout -- reason */\nfetch(url);\n');
  });

  it("writes ESLint's form where the project lints with the plugin", () => {
    assert.equal(fileSilenced('fetch(url);\n', 'eslint'), '/* eslint-disable fallacies/require-timeout -- reason */\nfetch(url);\n');
  });

  it('stands behind the line that tells who runs the file', () => {
    assert.equal(
      fileSilenced('#!/usr/bin/env node\nfetch(url);\n', 'fallacies', 'file.js'),
      '#!/usr/bin/env node\n/* fallacies-disable-file require-timeout -- reason */\nfetch(url);\n',
    );
  });

  it('stands behind the licence', () => {
    assert.equal(
      fileSilenced('/*\n * Copyright 2026 Acme\n */\n\nfetch(url);\n'),
      '/*\n * Copyright 2026 Acme\n */\n/* fallacies-disable-file require-timeout -- reason */\n\nfetch(url);\n',
    );
  });

  it('stands behind a licence in several comments, and before what belongs to the code', () => {
    const licence = '// Copyright 2026 Acme\r\n// All rights reserved.\r\n';
    const directive = '/* fallacies-disable-file require-timeout -- reason */\r\n';
    assert.equal(fileSilenced(`${licence}fetch(url);\r\n`), `${licence}${directive}fetch(url);\r\n`);
    const code = '// eslint-disable-next-line no-undef\r\nfetch(url);\r\n';
    assert.equal(fileSilenced(`${licence}${code}`), `${licence}${directive}${code}`);
    assert.equal(fileSilenced(`${licence}\r\n// Loads.\r\nfetch(url);\r\n`), `${licence}${directive}\r\n// Loads.\r\nfetch(url);\r\n`);
  });

  it('stands behind comments that tools look for in the first place', () => {
    assert.equal(fileSilenced('// @ts-check\nfetch(url);\n'), '// @ts-check\n/* fallacies-disable-file require-timeout -- reason */\nfetch(url);\n');
  });

  it('does not part a comment from what it is about', () => {
    assert.equal(
      fileSilenced('/** Loads the rates. */\nexport const load = () => fetch(url);\n'),
      '/* fallacies-disable-file require-timeout -- reason */\n/** Loads the rates. */\nexport const load = () => fetch(url);\n',
    );
  });

  it("stands before 'use server'", () => {
    assert.equal(fileSilenced("'use server';\nfetch(url);\n"), "/* fallacies-disable-file require-timeout -- reason */\n'use server';\nfetch(url);\n");
  });

  it('joins the comment that silences another rule', () => {
    assert.equal(
      fileSilenced('/* fallacies-disable-file require-retry -- a script */\nfetch(url);\n'),
      '/* fallacies-disable-file require-retry, require-timeout -- a script */\nfetch(url);\n',
    );
  });

  it("joins ESLint's comment", () => {
    assert.equal(
      fileSilenced('/* eslint-disable no-console */\nfetch(url);\n', 'eslint'),
      '/* eslint-disable no-console, fallacies/require-timeout */\nfetch(url);\n',
    );
  });

  it('stands first in the scripts of a component', () => {
    assert.equal(
      fileSilenced('<p/>\n<script>\n  import fs from "node:fs";\n  fetch(url);\n</script>\n', 'fallacies', 'page.svelte'),
      '<p/>\n<script>\n  /* fallacies-disable-file require-timeout -- reason */\n  import fs from "node:fs";\n  fetch(url);\n</script>\n',
    );
  });
});
