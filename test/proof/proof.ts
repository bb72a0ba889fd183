import type { RuleId } from '../../rules/src/catalogue/rules.js';
import type { PeerName } from './peers.js';

/** What a program is seen to do within its bound. */
export interface Seen {
  /** `hangs`: still running when the time was up; `ends`: with exit code 0; `fails`: with another one. */
  readonly outcome: 'hangs' | 'ends' | 'fails';
  readonly stdout: string;
  readonly stderr: string;
  /** How long it ran, in milliseconds. */
  readonly ms: number;
}

/** What has to be seen. */
export interface Expected {
  readonly outcome: Seen['outcome'];
  /** What has to stand in its output. */
  readonly says?: RegExp;
  /** In a few words, for the table of proofs: `still waiting after 3 s`. */
  readonly inWords: string;
}

/** One rule's proof: flagged code fails against a faulty peer, and mended code survives it. */
export interface Proof {
  readonly rule: RuleId;
  /** The npm package whose behaviour is shown; `node` for what Node brings. */
  readonly library: string;
  /** The fault, for the table: `a peer that accepts and never answers`. */
  readonly fault: string;
  readonly peer: PeerName;
  /** The flagged program, an ES module. The peer's address is in `process.env.PEER`. */
  readonly program: string;
  /** Packages that the program's project has, so that a suggestion may use them. */
  readonly dependencies?: readonly string[];
  /** The rule's options, beyond those of level strict. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly before: Expected;
  /** The rule's own suggestion by the start of its title, or code that the rule's page shows, and why there is no suggestion. */
  readonly mended: { readonly suggestion: string } | { readonly program: string; readonly because: string };
  readonly after: Expected;
  /** What has to be on the machine beside Node: a server of its own. */
  readonly needs?: { readonly what: string; readonly isThere: () => Promise<boolean> };
  /** How long a program may run, in milliseconds. */
  readonly bound?: number;
}

/** Marks a table as a proof. */
export function defineProof(proof: Proof): Proof {
  return proof;
}
