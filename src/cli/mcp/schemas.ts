import * as z from 'zod';
import type { LevelName } from '../../../rules/src/rules/presets.js';

/** The names alone: the levels themselves would bring every rule along. */
const level = z.enum({ recommended: 'recommended', strict: 'strict', all: 'all' } satisfies { readonly [Name in LevelName]: Name });

const defaultLimit = 30;
const highestLimit = 500;

/** An argument with another name would otherwise be passed over, and the answer be about something else. */
function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `There is no argument ${issue.keys.join(', ')}. There are: ${known}.` : undefined),
  });
}

/** What `list_findings` takes. */
export const findingsInput = strict({
  path: z.string().min(1).optional().describe('A file or folder, absolute or relative to the workspace. Everything if left out.'),
  level: level.optional().describe('Which rules run: recommended (wrong nearly everywhere), strict, or all. Left out: as fallacies.config.json says, else recommended.'),
  rules: z.array(z.string().min(1)).optional().describe('Only these rules, such as require-timeout. They run whatever the level.'),
  limit: z.int().min(1).max(highestLimit).default(defaultLimit).describe('How many findings, and how many problems, are listed at most.'),
});

/** What `explain_rule` takes. */
export const ruleInput = strict({ rule: z.string().min(1).describe('The id of a rule, such as require-timeout.') });

/** What `list_rules` takes. */
export const rulesInput = strict({
  level: level.optional().describe('Only the rules that run at this level.'),
  fallacy: z.string().min(1).optional().describe('Only the rules against this fallacy, by id or title, such as network-is-reliable.'),
});

const finding = z.object({
  file: z.string(),
  line: z.int().describe('From 1.'),
  column: z.int().describe('From 1, in UTF-16 units.'),
  endLine: z.int(),
  endColumn: z.int(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  rule: z.string(),
  message: z.string().describe('What will happen here.'),
  consequence: z.string().describe('What happens in production where this is found.'),
  reading: z.string().describe('The URL of what to read about it.'),
  suggestions: z.array(z.string()).describe('What the quick fixes would do, safest first.'),
});

/** What `list_findings` gives. */
export const findingsOutput = z.object({
  findings: z.array(finding),
  total: z.int().describe('How many there are, listed or not.'),
  more: z.int().describe('How many are not listed.'),
  filesChecked: z.int(),
  problems: z.array(z.object({ file: z.string(), message: z.string() })).describe('What could not be looked at.'),
  moreProblems: z.int().describe('How many of those are not listed.'),
});

const example = z.object({ title: z.string(), file: z.string(), code: z.string() });

/** What `explain_rule` gives. */
export const ruleOutput = z.object({
  rule: z.string(),
  description: z.string(),
  level: z.string(),
  fallacy: z.string(),
  assumption: z.string(),
  consequence: z.string(),
  evidence: z.object({ text: z.string(), url: z.string() }).optional(),
  bad: z.array(example),
  good: z.array(example),
  fix: z.string(),
  whenNotToUse: z.string(),
  readings: z.array(z.object({ title: z.string(), author: z.string(), url: z.string() })),
  page: z.string(),
});

/** What a client answers that is asked for its roots: of any kind, where the SDK takes files alone. */
export const rootsAnswer = z.object({ roots: z.array(z.object({ uri: z.string() })) });

/** What `list_rules` gives. */
export const rulesOutput = z.object({
  rules: z.array(z.object({ rule: z.string(), level: z.string(), fallacy: z.string(), description: z.string() })),
});
