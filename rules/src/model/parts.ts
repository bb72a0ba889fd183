import type { Host } from '../source/host.js';
import { isTest, placeOf, type Place, type PlaceReading } from '../source/place.js';
import type { Settings } from '../source/settings.js';
import type { Tree } from '../source/tree.js';
import { acknowledgements, type Acknowledgement } from './acknowledgements.js';
import { askerIn } from './askers.js';
import { Bindings } from './bindings.js';
import { Deadlines } from './deadlines.js';
import { Deliveries } from './deliveries.js';
import { Handlers } from './handlers.js';
import { Neighbours } from './neighbours.js';
import { Network } from './network.js';
import { operationsIn, type Operation } from './operations.js';
import { ProjectView } from './project-view.js';
import { repeatedCalls, type RepeatedCall } from './repeated-calls.js';
import { repetitionsIn, type Repetitions } from './repetitions.js';
import { isTool } from './retries.js';
import { routesOf, type Route } from './routes.js';
import { indexSyntax, type Syntax } from './syntax.js';
import { addOwnWrappers } from './wrappers.js';

/** What many questions about a file start from. Every part is made when it is first asked for, once per file. */
export class Parts {
  readonly project: ProjectView;
  readonly bindings: Bindings;
  readonly #made = new Map<string, unknown>();

  constructor(
    readonly tree: Tree,
    host: Host,
    readonly settings: Settings,
  ) {
    this.project = new ProjectView(tree, host, settings);
    this.bindings = new Bindings(tree, new Neighbours(tree.path, host, settings));
  }

  /** Whether the file is a test. Cheaper than `place`, which may have to look at the files that import this one. */
  get isTest(): boolean {
    return this.once('isTest', () => isTest(this.tree, this.project.host, this.settings));
  }

  /** Where the file runs. */
  get place(): Place {
    return this.placeReading.place;
  }

  /** Where the file runs, and what tells it. */
  get placeReading(): PlaceReading {
    const { path, text, block } = this.tree;
    return this.once('place', () => placeOf({ path, text, block, hasDomElements: this.syntax.hasDomElements }, this.project.host, this.settings));
  }

  /** The nodes that the model starts from. */
  get syntax(): Syntax {
    return this.once('syntax', () => indexSyntax(this.tree));
  }

  /** Calls that leave the machine, clients, servers, middleware, credentials. */
  get network(): Network {
    return this.once('network', () => {
      const network = new Network(this.tree, this.syntax, this.bindings, this.settings);
      addOwnWrappers(network);
      return network;
    });
  }

  /** What the file does to the records of stores. */
  get operations(): readonly Operation[] {
    return this.once('operations', () => operationsIn(this.network, this.syntax));
  }

  /** Calls that are repeated for each element of a list of any length. */
  get repeatedCalls(): readonly RepeatedCall[] {
    return this.once('repeatedCalls', () => (isTool(this.project) || this.project.isSeed ? [] : repeatedCalls(this.network, this.operations, this.syntax, (module, path) => askerIn(module, path, this.tree.path, this.project.host, this.settings)).filter(({ operation }) => operation !== undefined || this.place !== 'browser')));
  }

  /** What bounds the calls. */
  get deadlines(): Deadlines {
    return this.once('deadlines', () => new Deadlines(this.network, this.project));
  }

  /** Functions that are run for requests. */
  get handlers(): Handlers {
    return this.once('handlers', () => new Handlers(this.network, this.syntax));
  }

  /** Functions and loops that are run for messages which arrive. */
  get deliveries(): Deliveries {
    return this.once('deliveries', () => new Deliveries(this.network, this.handlers, this.syntax));
  }

  /** What tells a broker that it may forget a message. */
  get acknowledgements(): readonly Acknowledgement[] {
    return this.once('acknowledgements', () => acknowledgements(this.deliveries, this.syntax));
  }

  /** Functions that answer reads, with their paths. */
  get routes(): readonly Route[] {
    return this.once('routes', () => routesOf(this.network, this.syntax, this.project.path, 'reads'));
  }

  /** Loops, recursions and libraries that ask again after a failure. */
  get repetitions(): Repetitions {
    return this.once('repetitions', () => repetitionsIn(this.network, this.syntax));
  }

  /** What `make` gives, made once under a name. */
  once<Part>(name: string, make: () => Part): Part {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as Part;
  }
}
