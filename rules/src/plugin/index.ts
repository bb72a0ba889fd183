import { createRequire } from 'node:module';
import type { Linter, Rule as ESLintRule } from 'eslint';
import type { RuleId } from '../catalogue/rules.js';
import { rules } from '../rules/index.js';
import { levels, preset, type LevelName } from '../rules/presets.js';
import { toESLintRule } from './adapter.js';

/** What this package hands to ESLint and oxlint. */
export interface FallaciesPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: 'fallacies' };
  readonly rules: Record<RuleId, ESLintRule.RuleModule>;
  /** Flat configurations: `recommended`; `strict`, which holds more; `all`, which holds every rule. */
  readonly configs: Record<'recommended' | 'strict' | 'all', Linter.Config>;
}

const { name, version } = createRequire(import.meta.url)('../../package.json') as { name: string; version: string };

const plugin = {
  meta: { name, version, namespace: 'fallacies' },
  rules: Object.fromEntries(rules.map((rule) => [rule.name, toESLintRule(rule)])) as FallaciesPlugin['rules'],
  configs: {} as FallaciesPlugin['configs'],
} satisfies FallaciesPlugin;

// A configuration names the plugin and the plugin its configurations.
for (const level of levels) plugin.configs[level] = configOf(level);

function configOf(level: LevelName): Linter.Config {
  const entries = Array.from(preset(level), ([rule, { severity, options }]): [string, Linter.RuleEntry] => [
    `fallacies/${rule}`,
    Object.keys(options).length > 0 ? [severity, options] : severity,
  ]);
  return { name: `fallacies/${level}`, plugins: { fallacies: plugin }, rules: Object.fromEntries(entries) };
}

export default plugin as FallaciesPlugin;
