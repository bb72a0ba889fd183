import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import fallacies from 'eslint-plugin-fallacies';
import { globSync } from 'tinyglobby';
import { reportedByESLint, type Reported } from '../support/reported.js';

/** What ESLint reports in a file of the shop. */
export interface ShopFile {
  /** From the shop's folder. */
  readonly path: string;
  readonly findings: readonly (Omit<Reported, 'messageId' | 'suggestions'> & { readonly suggestions: readonly { readonly message: string; readonly output: string }[] })[];
}

/** What ESLint 10 reports with the built plugin at level strict in every source of a copy of the shop. */
export function shopFindings(shop: string): ShopFile[] {
  const linter = new Linter({ configType: 'flat', cwd: shop });
  const config: Linter.Config[] = [{ files: ['**/*.{js,cjs,mjs,ts,tsx}'], languageOptions: { parser } }, fallacies.configs.strict];
  return globSync('**/*.{js,cjs,mjs,ts,tsx}', { cwd: shop })
    .sort()
    .map((path) => {
      const text = readFileSync(join(shop, path), 'utf8');
      const reported = reportedByESLint(text, linter.verify(text, config, { filename: join(shop, path) }));
      return { path, findings: reported.map(toPlain).sort((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule)) };
    });
}

function toPlain({ messageId, suggestions, rule, message, ...place }: Reported): ShopFile['findings'][number] {
  return { rule, message, ...place, suggestions: suggestions.map(({ message: title, output }) => ({ message: title, output })) };
}
