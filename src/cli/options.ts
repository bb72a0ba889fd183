import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { didYouMean } from '../../rules/src/config/nearest.js';
import type { RuleChoice } from '../../rules/src/config/rule-choice.js';
import { levels, type LevelName } from '../../rules/src/rules/presets.js';
import { baselineName } from '../engine/baseline/baseline-text.js';
import { parseRuleOption } from './rule-option.js';
import { UsageError } from './usage-error.js';

const formats = ['pretty', 'json'] as const;
type Format = (typeof formats)[number];

/** What the command line asks for. */
export interface Options {
  /** Files, folders and globs as they were given; the current folder if none was. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** `undefined` leaves it to the configuration. */
  readonly level: LevelName | undefined;
  readonly config: string | undefined;
  readonly rules: ReadonlyMap<string, RuleChoice>;
  readonly ignore: readonly string[];
  readonly maxWarnings: number | undefined;
  /** In bytes. */
  readonly maxFileSize: number;
  /** A file of findings that are left for later. */
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** Whether comments that silence nothing are told. */
  readonly reportUnusedDisableDirectives: boolean;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
  readonly stdin: boolean;
  readonly stdinFilename: string;
}

/** What to do: a run, a text to print that was all somebody wanted (`--help`, `--version`), or answers for an agent. */
export type Request = { readonly options: Options } | { readonly text: string } | { readonly serve: 'mcp' };

/** Larger files are bundles and data as a rule. */
const defaultMaxFileSize = 300_000;

const examples = `
Examples:
  fallacies                                    look through the current folder
  fallacies src 'packages/*/src'               folders, files and globs; what is named is looked at even if ignored
  fallacies --level strict                     careful teams' rules too
  fallacies --rule 'require-retry: off'        leave a rule out
  fallacies --rule 'require-timeout: ["error", { limitMs: 3000 }]'
  fallacies --format json | jq '.[].messages'  ESLint's own result format
  fallacies --update-baseline                  note down what there is; from then on only new findings count with
  fallacies --baseline fallacies-baseline.json
  git show HEAD:app.ts | fallacies --stdin --stdin-filename app.ts

Configuration: the nearest fallacies.config.json from each file's folder upward; the command line wins over it.
Exit code: 1 with an error, a file that does not parse, or too many warnings; 2 if nothing could be checked or the
command is not understood; else 0.`;

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function oneOf<Name extends string>(names: readonly Name[]): (text: string) => Name {
  return (text) => {
    const name = names.find((candidate) => candidate === text);
    if (name === undefined) throw new InvalidArgumentError(didYouMean(text, names));
    return name;
  };
}

function append<Item>(item: Item, items: readonly Item[] | undefined): readonly Item[] {
  return [...(items ?? []), item];
}

interface Given extends Omit<Options, 'paths' | 'rules' | 'ignore' | 'stdin' | 'quiet' | 'updateBaseline' | 'reportUnusedDisableDirectives'> {
  readonly rule?: readonly (readonly [string, RuleChoice])[];
  readonly ignore?: readonly string[];
  readonly stdin?: boolean;
  readonly quiet?: boolean;
  readonly updateBaseline?: boolean;
  readonly reportUnusedDisableDirectives?: boolean;
}

function defineCommand(version: string): Command {
  return new Command('fallacies')
    .description('Finds code that assumes a fallacy of distributed computing, says what will happen, and shows a fix.')
    .usage('[options] [paths or globs…]')
    .argument('[paths...]', 'files, folders and globs (default: the current folder)')
    .addOption(new Option('--format <name>', 'how to report: pretty or json').default('pretty').argParser(oneOf(formats)))
    .addOption(new Option('--level <name>', 'which rules run: recommended, strict or all (default: recommended)').argParser(oneOf(levels)))
    .option('--config <file>', 'use this configuration for every file')
    .addOption(
      new Option('--rule <rule>', "what a rule weighs: 'ID: off|warn|error', with options in a list, or ID alone for error; repeatable").argParser(
        (text, before: Given['rule']) => append(parseRuleOption(text), before),
      ),
    )
    .addOption(new Option('--ignore <glob>', 'leave out what matches, relative to the current folder; repeatable').argParser(append<string>))
    .option('--max-warnings <n>', 'exit with 1 if there are more warnings than this', wholeNumber)
    .option('--max-file-size <bytes>', 'leave larger files out', wholeNumber, defaultMaxFileSize)
    .option('--baseline <file>', 'leave out the findings that this file holds; ESLint’s and oxlint’s suppressions are read too')
    .option('--update-baseline', `note down what is found now in that file (default: ${baselineName})`)
    .option('--report-unused-disable-directives', 'warn of `fallacies-disable-…` comments that silence nothing, or name no rule')
    .option('--quiet', 'show errors only')
    .option('--color', 'use colours even in a pipe')
    .option('--no-color', 'use no colours')
    .option('--stdin', 'check the text on standard input')
    .option('--stdin-filename <path>', 'where that text would be: decides its language and configuration', 'stdin.ts')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .addHelpText('after', examples)
    // Without one, a command that has subcommands asks for one of them.
    .action(() => undefined)
    .helpCommand(false);
}

/**
 * Reads the arguments behind the program's name.
 *
 * @throws UsageError that names what is not understood and the nearest that would be
 */
export function parseOptions(args: readonly string[], version: string): Request {
  let text = '';
  const command = defineCommand(version)
    .exitOverride()
    .configureOutput({ writeOut: (part) => (text += part), writeErr: () => undefined })
    .configureHelp({ helpWidth: 110 });
  let isServer = false;
  command
    .command('mcp')
    .description('answer the questions of an agent over the Model Context Protocol; a folder of that name is `./mcp`')
    .action(() => {
      isServer = true;
    });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { text };
    throw new UsageError(error.message.replace(/^error: /, ''));
  }
  if (isServer) {
    const given = command.options.find((option) => command.getOptionValueSource(option.attributeName()) === 'cli');
    if (given !== undefined) throw new UsageError(`mcp takes no ${given.long}: its tools do. To look through a folder of that name, write \`./mcp\`.`);
    return { serve: 'mcp' };
  }
  const { rule = [], ignore = [], stdin = false, quiet = false, updateBaseline = false, reportUnusedDisableDirectives = false, ...given } = command.opts<Given>();
  if (stdin && updateBaseline) throw new UsageError('--update-baseline notes down files: give paths, and no --stdin.');
  if (stdin && command.args.length > 0) throw new UsageError('--stdin checks one text: give no paths beside it.');
  return {
    options: {
      ...given,
      paths: command.args.length > 0 ? command.args : ['.'],
      rules: new Map(rule),
      ignore,
      stdin,
      quiet,
      updateBaseline,
      reportUnusedDisableDirectives: reportUnusedDisableDirectives && !quiet,
    },
  };
}
