import { defineConfig, globalIgnores } from 'eslint/config';
import fallacies from 'eslint-plugin-fallacies';
import typescript from 'typescript-eslint';

export default defineConfig(
  // The example shops hold mistakes on purpose; fixtures are read as text.
  globalIgnores(['**/dist/', 'examples/', 'test/**/fixtures/']),
  {
    files: ['**/*.{ts,cts,mts}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Node types are compared with their names everywhere: the enum that types them is loaded at run time by nobody.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Trees of different parsers hold `null`, `undefined` or nothing where the types promise a node.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `noUncheckedIndexedAccess` asks for it after every index that is known to exist.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A rule without options has the empty object.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // A bracket says that the key may be missing.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: ['**/*.cts'],
    rules: { '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true }] },
  },
  {
    files: ['test/**'],
    rules: {
      // Rules and options that do nothing are what some tests are about.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  fallacies.configs.strict,
  {
    // Facts about options are no options.
    files: ['rules/src/libraries/**'],
    rules: { 'fallacies/no-disabled-tls-verification': 'off' },
  },
  {
    // Pages in the catalogue are examples, and nobody serves them.
    files: ['rules/src/catalogue/rules/**'],
    rules: { 'fallacies/no-unpinned-remote-code': 'off' },
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
);
