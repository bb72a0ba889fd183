import assert from 'node:assert/strict';
import { importDefault, importNamed, type DefaultExport, type NamedExport } from '../../rules/src/edit/imports.js';
import { treeOf } from '../support/asked.js';
import { edited } from '../support/reported.js';

const wanted: DefaultExport = { module: 'tools', name: 'tools', required: '.default' };

/** The code with the import that its last line needs, and the name that the import has. */
function imported(code: string, path?: string, what = wanted): { readonly name: string; readonly code: string } | undefined {
  const tree = treeOf(code, path);
  const result = importDefault(what, tree.program.body.at(-1)!.range[0], tree);
  return result && { name: result.name, code: edited(code, result.edits) };
}

const code = (text: string, path?: string): string | undefined => imported(text, path)?.code;

describe('an import', () => {
  it('behind the last one', () =>
    assert.equal(code("import a from 'a';\nimport b from 'b';\n\nrun();"), "import a from 'a';\nimport b from 'b';\nimport tools from 'tools';\n\nrun();"));
  it('behind the last one, wherever that stands', () => assert.equal(code("a();\nimport 'a';\nrun();"), "a();\nimport 'a';\nimport tools from 'tools';\nrun();"));
  it('behind the last one’s comment', () => assert.equal(code("import a from 'a'; // all\nrun();"), "import a from 'a'; // all\nimport tools from 'tools';\nrun();"));
  it('with double quotes and without a semicolon', () => assert.equal(code('import a from "a"\nrun()\n'), 'import a from "a"\nimport tools from "tools"\nrun()\n'));
  it('with Windows line ends', () => assert.equal(code("import a from 'a';\r\nrun();\r\n"), "import a from 'a';\r\nimport tools from 'tools';\r\nrun();\r\n"));
  it('at the top of a file without any', () => assert.equal(code('export const a = 1;\nrun();'), "import tools from 'tools';\n\nexport const a = 1;\nrun();"));
  it('below what is said about the file', () =>
    assert.equal(code('// @ts-check\nexport const a = 1;\nrun();'), "// @ts-check\nimport tools from 'tools';\n\nexport const a = 1;\nrun();"));
  it('below a licence', () =>
    assert.equal(code('/** (c) us */\n\nexport const a = 1;\nrun();'), "/** (c) us */\n\nimport tools from 'tools';\n\nexport const a = 1;\nrun();"));
  it('above the documentation of the first statement', () =>
    assert.equal(code('/** One. */\nexport const a = 1;\nrun();'), "import tools from 'tools';\n\n/** One. */\nexport const a = 1;\nrun();"));
  it('below the hashbang', () =>
    assert.equal(code('#!/usr/bin/env node\nrun();', 'run.mjs'), "#!/usr/bin/env node\nimport tools from 'tools';\n\nrun();"));
  it('below directives', () =>
    assert.equal(code("'use server';\nexport const a = 1;\nrun();"), "'use server';\n\nimport tools from 'tools';\nexport const a = 1;\nrun();"));
  it('beside types of the same module', () =>
    assert.equal(code("import type tool from 'tools';\nrun();"), "import type tool from 'tools';\nimport tools from 'tools';\nrun();"));
});

describe('an import that is there', () => {
  it('is used', () => assert.deepEqual(imported("import tools from 'tools';\nrun();"), { name: 'tools', code: "import tools from 'tools';\nrun();" }));
  it('is used by its own name', () => assert.equal(imported("import box, { hammer } from 'tools';\nrun();")?.name, 'box'));
  it('is used by the name of its default', () => assert.equal(imported("import { default as box } from 'tools';\nrun();")?.name, 'box'));
  it('is used where it is required', () => assert.equal(imported("const box = require('tools').default;\nrun();")?.name, 'box'));
  it('is not used where the name means something else in a part of the file', () =>
    assert.equal(imported("import tools from 'tools';\nfunction f(tools) {}\nrun();"), undefined));
  it('is not used where it is required below', () => {
    const text = "run();\nconst box = require('tools').default;";
    const tree = treeOf(text, 'a.cjs');
    const result = importDefault(wanted, 0, tree);
    assert.equal(result && edited(text, result.edits), "const tools = require('tools').default;\n\nrun();\nconst box = require('tools').default;");
  });
});

describe('a required module', () => {
  it('behind the last one', () =>
    assert.equal(code("const a = require('a');\nconst { b } = require('b');\n\nrun();"), "const a = require('a');\nconst { b } = require('b');\nconst tools = require('tools').default;\n\nrun();"));
  it('behind the last one before it is needed', () => {
    const text = "const a = require('a');\nrun();\nconst b = require('b');";
    const result = importDefault(wanted, text.indexOf('run'), treeOf(text));
    assert.equal(result && edited(text, result.edits), "const a = require('a');\nconst tools = require('tools').default;\nrun();\nconst b = require('b');");
  });
  it('below directives', () => assert.equal(code("'use strict'\nrun()\n", 'a.cjs'), "'use strict'\n\nconst tools = require('tools').default\nrun()\n"));
  it('not where the package cannot be required', () =>
    assert.equal(imported("const a = require('a');\nrun();", 'a.cjs', { module: 'tools', name: 'tools' }), undefined));
});

describe('no import', () => {
  it('where the name is declared', () => assert.equal(code("import a from 'a';\nconst tools = 1;\nrun();"), undefined));
  it('where the name is declared in a function', () => assert.equal(code("import a from 'a';\nfunction f() { const tools = 1; }\nrun();"), undefined));
  it('where the name is a global', () => assert.equal(code("import a from 'a';\ntools();\nrun();"), undefined));
  it('where a file neither imports nor exports', () => assert.equal(code('run();'), undefined));
  it('where TypeScript is told how modules are read', () => assert.equal(code("import a = require('a');\nrun();"), undefined));
});

const saw: NamedExport = { modules: ['node:tools', 'tools'], name: 'saw' };

/** The same for a named export. */
function importedName(text: string, path?: string): { readonly name: string; readonly code: string } | undefined {
  const tree = treeOf(text, path);
  const result = importNamed(saw, tree.program.body.at(-1)!.range[0], tree);
  return result && { name: result.name, code: edited(text, result.edits) };
}

describe('a named import', () => {
  it('behind the last one', () =>
    assert.deepEqual(importedName("import a from 'a';\nrun();"), { name: 'saw', code: "import a from 'a';\nimport { saw } from 'node:tools';\nrun();" }));
  it('behind the last one that is required', () =>
    assert.deepEqual(importedName('const a = require("a");\nrun();'), { name: 'saw', code: 'const a = require("a");\nconst { saw } = require("node:tools");\nrun();' }));
  it('beside other names of the same module', () => assert.equal(importedName("import { nail } from 'tools';\nrun();")?.code, "import { nail } from 'tools';\nimport { saw } from 'node:tools';\nrun();"));
  it('that is there', () => assert.equal(importedName("import { saw } from 'tools';\nrun();")?.name, 'saw'));
  it('that is there by another name', () => assert.equal(importedName("import { saw as cut } from 'node:tools';\nrun();")?.name, 'cut'));
  it('that is required by another name', () => assert.equal(importedName("const { saw: cut } = require('tools');\nrun();")?.name, 'cut'));
  it('as a member of the whole module', () => assert.equal(importedName("import * as tools from 'tools';\nrun();")?.name, 'tools.saw'));
  it('as a member of the whole module that is required', () => assert.equal(importedName("const tools = require('node:tools');\nrun();")?.name, 'tools.saw'));
  it('not of a type alone', () => assert.match(importedName("import { type saw as Saw } from 'tools';\nrun();")?.code ?? '', /import \{ saw \} from 'node:tools';/));
  it('not where the name means something else', () => assert.equal(importedName("import a from 'a';\nfunction saw() {}\nrun();"), undefined));
  it('not where the whole module’s name means something else in a part of the file', () =>
    assert.equal(importedName("import * as tools from 'tools';\nfunction f(tools) {}\nrun();"), undefined));
  it('not where the style can not be told', () => assert.equal(importedName('run();'), undefined));
});
