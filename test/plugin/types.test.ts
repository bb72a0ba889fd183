import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import fallacies from 'eslint-plugin-fallacies';
import { projectRoot } from '../support/sources.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Nothing in this file says what `services.users` is. */
const code = `import { services } from './services.js';
export const all = () => services.users.get('/users', { timeout: 0 });
`;

describe('types that ESLint has', () => {
  const folder = temporaryFolder();
  before(() => {
    folder.write({
      'package.json': '{ "name": "service", "type": "module" }',
      'tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true, "noEmit": true, "types": [] }, "include": ["src"] }',
      'src/services.ts': "import type { AxiosInstance } from 'axios';\nexport declare const services: { readonly users: AxiosInstance };\n",
      'src/all.ts': code,
    });
    mkdirSync(join(folder.path, 'node_modules'));
    symlinkSync(join(projectRoot, 'node_modules/axios'), join(folder.path, 'node_modules/axios'), 'junction');
  });

  const messages = (parserOptions: Linter.ParserOptions) =>
    new Linter({ cwd: folder.path })
      .verify(code, [{ files: ['**/*.ts'], languageOptions: { parser, parserOptions } }, fallacies.configs.recommended], { filename: join(folder.path, 'src/all.ts') })
      .map(({ line, column, message }) => `${line}:${column} ${message}`);

  it('tell what a client is', () =>
    assert.deepEqual(messages({ projectService: true, tsconfigRootDir: folder.path }), [
      '2:66 `timeout: 0` switches the limit off: `services.users.get` waits for ever if the peer falls silent.',
    ]));

  it('are not needed', () => assert.deepEqual(messages({}), []));
});
