import type { OperationFact } from '../libraries/library.js';
import type { Host } from '../source/host.js';
import { resolveImport } from '../source/resolve-import.js';
import { isTest } from '../source/place.js';
import type { Settings } from '../source/settings.js';
import { Bindings } from './bindings.js';
import { exportsOf } from './exported.js';
import { Neighbours } from './neighbours.js';
import { Network } from './network.js';
import { operationsIn } from './operations.js';
import { askerFunctions } from './repeated-calls.js';
import { indexSyntax } from './syntax.js';

/** What a function of another file asks or tells another machine. */
export interface Asker {
  /** What it does to the records of a store. */
  readonly operation?: OperationFact;
}

/** What was found out, as long as a host is used. Plain facts: no tree is kept. */
const known = new WeakMap<Host, Map<string, ReadonlyMap<string, Asker>>>();

/** What a function that a file of the project exports asks another machine; `undefined` where it asks nobody, or does more. */
export function askerIn(module: string, path: readonly string[], from: string, host: Host, settings: Settings): Asker | undefined {
  const [name, ...rest] = path;
  if (!settings.project || name === undefined || rest.length > 0) return undefined;
  const file = resolveImport(module, from, host);
  if (file === undefined || file === from) return undefined;
  const files = known.get(host) ?? new Map<string, ReadonlyMap<string, Asker>>();
  known.set(host, files);
  const askers = files.get(file) ?? askersOf(file, host, settings);
  files.set(file, askers);
  return askers.get(name);
}

function askersOf(file: string, host: Host, settings: Settings): ReadonlyMap<string, Asker> {
  const text = host.read(file);
  const tree = text === undefined || isTest({ path: file, text }, host, settings) ? undefined : host.parse(text, file);
  if (tree === undefined) return new Map();
  const syntax = indexSyntax(tree);
  const bindings = new Bindings(tree, new Neighbours(file, host, settings));
  const network = new Network(tree, syntax, bindings, settings);
  const functions = askerFunctions(network, operationsIn(network, syntax));
  return new Map(
    [...exportsOf(tree).named].flatMap(([name, exported]) => {
      const origin = exported.kind === 'from' ? undefined : bindings.origin(exported.node);
      const inside = origin?.kind === 'value' ? bindings.functionOf(origin.node) : undefined;
      const site = inside && functions.get(inside);
      return site ? [[name, { ...(site.operation && { operation: site.operation }) }] as const] : [];
    }),
  );
}
