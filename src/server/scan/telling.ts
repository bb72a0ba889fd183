import type { PartParams, WorkspaceState } from '../../shared/workspace-messages.js';
import type { Results } from './results.js';
import type { Troubles } from './troubles.js';

/** How often the editor is told how far a check is, in milliseconds. */
const intervalMs = 100;

/** How a check stands. */
export type Stand = Pick<WorkspaceState, 'phase' | 'done' | 'total'> & { readonly reading?: number | undefined };

const nothingYet: Stand = { phase: 'none', done: 0, total: 0 };

/** Tells the editor how a check stands, and what is held; while one runs, not at each step. */
export class Telling {
  readonly #results: Results;
  readonly #troubles: Troubles;
  readonly #tell: (state: WorkspaceState) => void;
  #part: WorkspaceState['part'];
  #hasMadeRoom = false;
  #stand = nothingYet;
  #toldAt = 0;

  constructor(results: Results, troubles: Troubles, tell: (state: WorkspaceState) => void) {
    this.#results = results;
    this.#troubles = troubles;
    this.#tell = tell;
  }

  get phase(): WorkspaceState['phase'] {
    return this.#stand.phase;
  }

  /** What the last check was about; the whole workspace if that is no part. */
  get part(): WorkspaceState['part'] {
    return this.#part;
  }

  /** Says that a check of a part begins, or of everything. */
  begin(part: PartParams | undefined): void {
    this.#part = part && (part.as === 'changes' ? { as: 'changes' } : { as: 'places', uris: part.uris });
    this.#hasMadeRoom = false;
    this.move({ phase: 'running', done: 0, total: 0 });
  }

  /** Says that what earlier checks found was let go. */
  madeRoom(): void {
    this.#hasMadeRoom = true;
  }

  /** Says that nothing is held any more. */
  clear(): void {
    this.#part = undefined;
    this.#hasMadeRoom = false;
    this.move(nothingYet);
  }

  /** Takes note of how a check stands now, and tells it, unless that can wait. */
  move(change: Partial<Stand>): WorkspaceState {
    const before = this.#stand;
    this.#stand = { ...before, reading: undefined, ...change };
    const { phase, total, reading } = this.#stand;
    const isStep = phase === 'running' && before.phase === 'running' && total === before.total && reading === undefined;
    const state = this.#state();
    if (isStep && performance.now() - this.#toldAt < intervalMs) return state;
    this.#toldAt = performance.now();
    this.#tell(state);
    return state;
  }

  #state(): WorkspaceState {
    const { near, far } = this.#results;
    const { passedOver } = this.#troubles;
    const { phase, done, total, reading } = this.#stand;
    return {
      phase,
      // What a check came to its end with is followed from then on.
      ...(phase === 'complete' ? { done: near.files, total: near.files } : { done, total }),
      findings: near.findings,
      ...(this.#part ? { part: this.#part } : {}),
      ...(reading === undefined ? {} : { reading }),
      ...(far.files === 0 ? {} : { kept: far }),
      ...(this.#hasMadeRoom ? { madeRoom: true } : {}),
      ...(passedOver.length > 0 ? { passedOver } : {}),
    };
  }
}
