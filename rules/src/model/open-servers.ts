import type { TSESTree } from '@typescript-eslint/utils';
import type { ServerFact } from '../libraries/library.js';
import { endings, platforms } from '../libraries/platforms.js';
import { resolveImport } from '../source/resolve-import.js';
import type { Node } from '../source/tree.js';
import { isForDevelopers } from './branches.js';
import { callsOf } from './callers.js';
import { constantOf } from './constants.js';
import { serverOf } from './handlers.js';
import { serverMadeBy } from './library-index.js';
import type { Network } from './network.js';
import type { ProjectView } from './project-view.js';
import { nameOfCallee } from './rests.js';
import { isRunByHand } from './retries.js';
import { enclosingFunction, isFunction, memberName, unwrap, wrapped, type FunctionNode, type Syntax } from './syntax.js';

/** A server that a program starts, and that nothing in its package closes. */
export interface OpenServer {
  /** `app.listen(8080)` */
  readonly listen: TSESTree.CallExpression;
  /** The server as it is written, where that is short: `app`. */
  readonly name: string;
  /** What has a `close` that takes a function for the end: what `listen` is called on, or what it gives. */
  readonly closable: 'itself' | 'given' | undefined;
}

/** The call that starts a server: it stands in every file that does. */
export const starting = '.listen(';

/** Servers that end in the middle of their work; the first of a file alone. */
export function openServers(network: Network, syntax: Syntax, project: ProjectView): OpenServer[] {
  if (!network.tree.text.includes(starting)) return [];
  const started = syntax.calls.flatMap((call) => (call.type === 'CallExpression' ? (startedBy(call, network, project) ?? []) : []));
  const first = started.toSorted((a, b) => a.listen.range[0] - b.listen.range[0])[0];
  if (first === undefined || isRunByHand(project) || isForShow.test(project.path) || isOnPlatform(project) || project.project?.isPublished) return [];
  return project.mentions(endings) === false ? [first] : [];
}

/** What shows how something is used is run by one person. */
const isForShow = /(?:^|[-_./])(?:examples?|demo|samples?|mock|fake|stub|fixtures?)(?:[-_./]|$)/i;

function startedBy(call: TSESTree.CallExpression, network: Network, project: ProjectView): OpenServer | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'listen') return undefined;
  const object = unwrap(callee.object);
  const fact = serverOf(object, network)?.fact ?? serverElsewhere(object, network, project);
  const { closes, listensBy, opensBy } = fact ?? {};
  const isStart = closes === true || listensBy === 'listen' || opensBy === 'listen';
  if (!isStart || isForOneself(call, network) || !isRunAtStart(call, network, 3) || isForDevelopers(call, network.tree)) return undefined;
  const name = object.type === 'Identifier' ? object.name : undefined;
  const made = object.type === 'CallExpression' || object.type === 'NewExpression' ? nameOfCallee(object) : 'listen';
  return { listen: call, name: name ?? made, closable: closes && name !== undefined ? 'itself' : closes === true || listensBy !== undefined ? 'given' : undefined };
}

/** `import { app } from './app.js'`, where that file imports what makes servers. */
function serverElsewhere(object: Node, { bindings, tree, settings }: Network, { host }: ProjectView): Pick<ServerFact, 'closes' | 'listensBy' | 'opensBy'> | undefined {
  const origin = object.type === 'Identifier' && /app|server/i.test(object.name) ? bindings.origin(object) : undefined;
  const file = origin?.kind === 'module' && settings.project ? resolveImport(origin.module, tree.path, host) : undefined;
  return file === undefined ? undefined : serverMadeBy(host.read(file) ?? '');
}

/** Whether only this machine gets to it, or it takes any port that is free: what waits for one answer of a browser, a test. */
function isForOneself(call: TSESTree.CallExpression, { bindings }: Network): boolean {
  const values = call.arguments.flatMap((argument) => {
    const literal = unwrap(bindings.value(argument));
    return literal.type === 'ObjectExpression' ? literal.properties.flatMap((property) => (property.type === 'Property' ? [property.value as Node] : [])) : [argument];
  });
  return values.some((value) => [0, '127.0.0.1', 'localhost', '::1'].includes(constantOf(value, bindings)?.value as never));
}

/** Whether code runs when the file is run: at its top, in a function that is called there, or in one that is handed to what is. */
export function isRunAtStart(node: Node, network: Network, depth: number): boolean {
  const inside = enclosingFunction(node);
  if (inside === undefined) return true;
  if (depth === 0) return false;
  const outer = wrapped(inside);
  // `connect().then(() => app.listen())`, `(async () => …)()`
  if (outer.parent?.type === 'CallExpression') return isRunAtStart(outer.parent, network, depth - 1);
  return isNamed(inside) && callsOf(inside, network.bindings).some((call) => isRunAtStart(call, network, depth - 1));
}

function isNamed(inside: FunctionNode): boolean {
  return isFunction(inside) && (inside.type === 'FunctionDeclaration' || inside.parent.type === 'VariableDeclarator');
}

/** Whether somebody else ends the process when nothing is under way, or nobody does. */
function isOnPlatform(project: ProjectView): boolean {
  return platforms.packages.some((name) => project.project?.dependencies.has(name)) || platforms.files.some((name) => project.hasAbove(name) !== false);
}
