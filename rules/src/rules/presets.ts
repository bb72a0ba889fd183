import { catalogueRules, type Level } from '../catalogue/rules.js';
import type { Rule } from '../rule/rule.js';
import { rules } from './index.js';

export type Severity = 'off' | 'warn' | 'error';

/** How one rule runs at a level. */
export interface RuleSetting {
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The levels by name; `all` is the widest. Every face reads its levels from here. */
export const levels = ['recommended', 'strict', 'all'] as const;
export type LevelName = (typeof levels)[number];

const included: Record<LevelName, readonly Level[]> = {
  recommended: ['recommended'],
  strict: ['recommended', 'strict'],
  all: ['recommended', 'strict', 'opt-in'],
};

function settingAt(level: LevelName, rule: Rule): RuleSetting | undefined {
  const entry = catalogueRules[rule.name];
  const options = level === 'recommended' ? {} : { ...rule.strict };
  if (included[level].includes(entry.level)) return { severity: 'error', options };
  if (entry.recommendedAs !== undefined) return { severity: entry.recommendedAs, options };
  return undefined;
}

const presets = new Map(
  levels.map((level) => [
    level,
    new Map(
      rules.flatMap((rule) => {
        const setting = settingAt(level, rule);
        return setting ? [[rule.name, setting] as const] : [];
      }),
    ),
  ]),
);

/** What a level runs, by rule name. A rule that the level leaves out is missing. */
export function preset(level: LevelName): ReadonlyMap<string, RuleSetting> {
  return presets.get(level)!;
}

/** How a rule runs: as the level has it, and what was chosen for it on top. Chosen options go over those of the level. */
export function ruleSetting(name: string, level: LevelName, choice: (Pick<RuleSetting, 'severity'> & Partial<RuleSetting>) | undefined): RuleSetting {
  const base = preset(level).get(name);
  return { severity: choice?.severity ?? base?.severity ?? 'off', options: { ...base?.options, ...choice?.options } };
}
