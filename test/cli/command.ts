import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/fallacies.mjs', import.meta.url));

/** What a run of the built command line came to. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A file in ESLint's result format, as far as tests look at it. */
export interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly severity: number; readonly fatal?: boolean; readonly message: string; readonly line?: number; readonly column?: number }[];
  readonly suppressedMessages: readonly { readonly ruleId: string; readonly suppressions: readonly object[] }[];
}

/** Runs the built command line as a process of its own. */
export function fallacies(cwd: string, args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Ran {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, input, encoding: 'utf8', env: { ...inherited, ...env }, maxBuffer: 1e8 });
  return { status, stdout, stderr };
}

/** The results that `--format json` printed. */
export function resultsOf({ stdout }: Ran): readonly Result[] {
  return JSON.parse(stdout) as Result[];
}

/** `severity rule` of each message, and `fatal` or `left out` for those without a rule. */
export function rulesIn(ran: Ran): readonly string[] {
  return resultsOf(ran).flatMap(({ messages }) =>
    messages.map(({ ruleId, severity, fatal }) => `${severity === 2 ? 'error' : 'warn'} ${ruleId ?? (fatal ? 'fatal' : 'left out')}`),
  );
}
