import type { LevelName } from '../../../rules/src/rules/presets.js';
import type { PlaceReading } from '../../../rules/src/source/place.js';
import type { LeftOut, Outcome } from '../checker.js';
import type { EditorSettings } from '../settings.js';

/** What holds for a document. */
export interface FileFacts {
  readonly editor: EditorSettings;
  readonly outcome: Outcome;
  /** Path of the configuration file. */
  readonly config: string | undefined;
  readonly configProblem: string | undefined;
  readonly level: LevelName;
  readonly levelFrom: 'configuration' | 'settings';
  readonly places: readonly PlaceReading[];
  /** Paths of the files of known findings. */
  readonly baselines: readonly string[];
}

const leftOut: Readonly<Record<LeftOut, string>> = {
  disabled: 'no, fallacies.enable is off',
  excluded: 'no, left out by fallacies.exclude',
  excludedByConfig: 'no, left out by the configuration',
  hung: 'no, the server hung in it',
  ended: 'no, the server ended in it',
  hungAgain: 'no, the server hung in it more than once',
  endedAgain: 'no, the server ended in it more than once',
  large: 'no, too long',
};

/** The facts as lines that people read and copy, in English everywhere: they go into reports. */
export function fileReport({ editor, outcome, config, configProblem, level, levelFrom, places, baselines }: FileFacts): readonly string[] {
  const options = [...editor.ruleOptions].map(([rule, given]) => `${rule} ${JSON.stringify(given)}`);
  const rules = [...editor.rules].map(([rule, display]) => `${rule} ${display}`);
  return [
    `Checked: ${checked(outcome)}`,
    `Configuration: ${configProblem === undefined ? (config ?? 'none') : `broken, passed over: ${configProblem}`}`,
    `Level: ${level}, from the ${levelFrom}`,
    `Rules in the settings: ${rules.length === 0 ? 'none' : rules.join(', ')}`,
    ...(options.length === 0 ? [] : [`Options in the settings${config === undefined ? '' : ', passed over for the configuration'}: ${options.join(', ')}`]),
    ...places.map(({ place, why }) => `Place: ${place}, because ${why}`),
    `Baseline: ${editor.baseline}, ${baselines.length === 0 ? 'no file' : baselines.join(', ')}`,
  ];
}

function checked(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'leftOut':
      return leftOut[outcome.reason];
    case 'unreadable':
      return `no, a syntax error: ${outcome.problem.message}`;
    case 'checked': {
      if (outcome.isTest) return 'no, a test';
      const failed = outcome.failures.map(({ rule }) => rule);
      const parts = [`findings ${outcome.findings.length}`, `hidden ${outcome.hidden}`, `accepted ${outcome.accepted.length}`, ...(failed.length > 0 ? [`failed ${failed.join(', ')}`] : [])];
      return `yes, ${parts.join(', ')}`;
    }
  }
}
