import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMessage } from '../../rules/src/rule/run.js';
import { rules } from '../../rules/src/rules/index.js';
import { blindHost, type Host } from '../../rules/src/source/host.js';
import { defaultSettings } from '../../rules/src/source/settings.js';
import { analyse } from '../../src/engine/analyse.js';
import { edited } from '../support/reported.js';
import { projectRoot } from '../support/sources.js';
import { peers, type Peer } from './peers.js';
import type { Expected, Proof, Seen } from './proof.js';
import { runProgram } from './run-program.js';

/** What running a proof came to. */
export interface Outcome {
  readonly proof: Proof;
  /** The flagged line's message. */
  readonly message: string;
  /** The mended program. */
  readonly mended: string;
  readonly before: Seen;
  readonly after: Seen;
  /** What was seen and is not as expected. */
  readonly problems: readonly string[];
  /** The version of the library, or of Node. */
  readonly version: string;
}

/** Suggestions of proofs write this limit, in milliseconds, so that nobody has to wait for ten seconds. */
const limitMs = 700;
/** How long a program is watched that is expected to hang, in milliseconds. */
const patience = 4_000;
/** How long one may take that is not: on a busy machine it starts slowly. */
const slowness = 30_000;

/** Runs a proof: is the program flagged, does it fail, what does the suggestion make of it, does that survive? */
export async function prove(proof: Proof): Promise<Outcome> {
  const { message, mended } = mend(proof);
  const before = await against(proof, proof.program, proof.before);
  const after = await against(proof, mended, proof.after);
  const problems = [...compare('before', proof.before, before), ...compare('after', proof.after, after)];
  return { proof, message, mended, before, after, problems, version: versionOf(proof.library) };
}

async function against({ peer: name, bound }: Proof, program: string, expected: Expected): Promise<Seen> {
  const peer: Peer = await peers[name]();
  try {
    return await runProgram(program, { PEER: peer.address, CA: peer.authority ?? '' }, bound ?? (expected.outcome === 'hangs' ? patience : slowness));
  } finally {
    await peer.stop();
  }
}

/** The message of the finding, and the program after the suggestion; for rules without one, the code that the proof brings. */
function mend(proof: Proof): { readonly message: string; readonly mended: string } {
  const rule = rules.find(({ name }) => name === proof.rule);
  if (rule === undefined) throw new Error(`There is no rule ${proof.rule}.`);
  const find = (text: string) => {
    const { findings, error, failures } = analyse(text, '/proof/service.mjs', hostFor(proof), {
      ruleSet: [rule],
      rules: new Map([[rule.name, { severity: 'error', options: { ...rule.strict, ...proof.options } }]]),
      settings: { ...defaultSettings, limitMs },
    });
    if (error ?? failures[0]) throw new Error(`${proof.rule}: ${(error ?? failures[0]!.error).message}`);
    return findings;
  };
  const [finding] = find(proof.program);
  if (finding === undefined) throw new Error(`${proof.rule} reports nothing in its own proof.`);
  const message = renderMessage(rule, finding.messageId, finding.data);
  if ('program' in proof.mended) {
    if (find(proof.mended.program).length > 0) throw new Error(`${proof.rule} reports the code that is meant to survive.`);
    return { message, mended: proof.mended.program };
  }
  const { suggestion: title } = proof.mended;
  const suggestion = finding.suggestions.find(({ messageId, data }) => renderMessage(rule, messageId, data).startsWith(title));
  if (suggestion === undefined) throw new Error(`${proof.rule} has no suggestion that begins with "${title}".`);
  const mended = edited(proof.program, suggestion.edits);
  if (find(mended).some((left) => left.messageId === finding.messageId && left.range[0] === finding.range[0])) throw new Error(`${proof.rule} still reports what it mended.`);
  return { message, mended };
}

/** A package with nothing but the program: a server's, by all that can be seen. */
function hostFor({ dependencies = [] }: Proof): Host {
  const manifest = JSON.stringify({ name: 'proof', dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])) });
  return {
    ...blindHost,
    read: (path) => (path === '/proof/package.json' ? manifest : undefined),
    list: (folder) => (folder === '/proof' ? ['package.json', 'service.mjs'] : []),
  };
}

function compare(when: string, expected: Expected, seen: Seen): string[] {
  const output = seen.stdout + seen.stderr;
  const problems: string[] = [];
  if (seen.outcome !== expected.outcome) problems.push(`${when}: it ${seen.outcome} after ${seen.ms} ms, expected that it ${expected.outcome}\n${output.slice(0, 800)}`);
  else if (expected.says && !expected.says.test(output)) problems.push(`${when}: its output does not say ${String(expected.says)}:\n${output.slice(0, 800)}`);
  return problems;
}

function versionOf(library: string): string {
  if (library === 'node') return process.version.slice(1);
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'node_modules', library, 'package.json'), 'utf8')) as { version: string };
  return version;
}
