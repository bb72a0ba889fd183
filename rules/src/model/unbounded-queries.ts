import { tellingText } from '../source/telling-text.js';
import type { Node } from '../source/tree.js';
import { textOf } from './constants.js';
import type { Handlers } from './handlers.js';
import { isLibraryModule } from './library-index.js';
import type { Network } from './network.js';
import { facetAt, type Operation } from './operations.js';
import { plainText } from './plain-text.js';
import { Replies } from './replies.js';
import type { Route } from './routes.js';
import { eachNode, enclosingFunction, isFunction, isInside, unwrap, type FunctionNode } from './syntax.js';

/** A read of all records there are, for the answer to a request. */
export interface UnboundedQuery {
  readonly operation: Operation;
  /** Names of what is read, as far as the source says them. */
  readonly subject: string;
}

/** Methods of a query that neither limit nor choose what comes back. */
const neutral = /^(?:sort|orderBy\w*|order|populate|select|lean|exec|toArray|project|projection|from|as|columns?|(?:left|right|inner|full|outer|cross)*Join|join\w*|collation|with\w*|hint|comment|read|session|maxTimeMS|batchSize|allowDiskUse|execute|all|forUpdate|timeout|debug|transacting|asCallback|map|table|returning|unscoped|scope)$/i;
/** Methods of a query that choose. */
const choosing = /^(?:where\w*|andWhere\w*|filter|find|equals|eq|ne|not|is|isNull|having)$/;
/** What takes a query to its end: a limit stands before it. */
const ending = /^(?:exec|toArray|lean|map|execute|all|asCallback)$/;

/** Words of what there are few of by its nature. */
const few =
  /^(?:roles?|permissions?|categor(?:y|ies)|countr(?:y|ies)|currenc(?:y|ies)|languages?|locales?|settings?|configs?|configurations?|options?|plans?|tiers?|types?|kinds?|status(?:es)?|states?|providers?|plugins?|features?|flags?|templates?|themes?|menus?|regions?|cit(?:y|ies)|departments?|genres?|brands?|units?|levels?|taxes|rates?|integrations?|migrations?|faqs?|banners?|slides?|sliders?|nav\w*|versions?|environments?|strateg(?:y|ies)|zones?|seasons?|colors?|sizes?|tags?|skills?|sections?|deliver(?:y|ies)|methods?|socials?|services?|admins?|workers?|queues?|segments?|monitors?|nodes?|servers?|backups?|apis?|keys?)$/i;
/** Words of filters that few records pass. */
const chosen = /\b(?:featured|is_?default|default|pinned|promoted|enabled|is_?enabled|\$in|inArray|In|ids?|_id)\b/i;
/** Words of those who want all: exports, feeds, maps of a site. */
const wantsAll = /\bexport(?:s?(?:To|All|Data|Csv|Users)|er|ing)|\bcsv\b|xlsx|excel|download|backup|sitemap|\bdump\b|\brss\b|\bfeed\b|cursor|page_?size|paginat|per_?page|\boffset\b/i;
/** Words by which a statement says how much comes back, or from when. */
const saysHowMuch = /\b(?:limit|top|fetch|rownum|offset|count|sum|min|max|avg|exists|group|distinct|union|having|now|interval|current_date|current_timestamp|datediff|date_sub)\b|\binformation_schema\b|\bpg_|\bsqlite_|\bsys\./i;
/** Places for values in a statement. */
const values = /\$\d|\?|(?<![:\w]):\w|@\w|\$\{|%[sd]|\bin\s*\(/i;

/** Reads without a limit whose records go into an answer. */
export function unboundedQueries(operations: readonly Operation[], network: Network, handlers: () => Handlers, routes: () => readonly Route[]): UnboundedQuery[] {
  const reads = operations.filter((operation) => operation.fact.does === 'reads' && operation.fact.records === 'many' && readsAll(operation, network));
  if (reads.length === 0) return [];
  const replies = new Replies(network, handlers(), routes());
  return reads.flatMap((operation) => {
    const subject = subjectOf(operation, network);
    if (words(subject).some((word) => few.test(word))) return [];
    const callbacks = callbacksOf(operation);
    const isSent = callbacks.length > 0 ? callbacks.some((callback) => replies.holdsCalledBack(callback)) : replies.holds(operation.node);
    return isSent && !isForAll(operation, network) ? [{ operation, subject }] : [];
  });
}

/** The link of a query behind which a limit can stand: the last that is no end of it. `undefined` where it is handed a callback at once. */
export function beforeEnd({ given, chain }: Operation): Node | undefined {
  if (given.arguments.some(isFunction)) return undefined;
  const at = chain.findIndex(({ method }) => ending.test(method));
  return (at === -1 ? chain.at(-1)?.node : at === 0 ? undefined : chain[at - 1]!.node) ?? given;
}

/** Whether nothing about a read limits it, and no value from elsewhere chooses what it hands back. */
function readsAll(operation: Operation, network: Network): boolean {
  const { fact, chain, statement } = operation;
  if (statement !== undefined) return !operation.isCut && /^\s*select\b/i.test(statement) && !saysHowMuch.test(statement) && !values.test(statement) && (statement.match(/\bselect\b/gi) ?? []).length === 1 && !chosen.test(afterWhere(statement));
  if (fact.bounds === undefined) return false;
  const { methods = [], options = [] } = fact.bounds;
  if (chain.some(({ method }) => methods.includes(method))) return false;
  if (options.some((place) => facetAt(operation, place, network).state !== 'unset')) return false;
  if (!chain.every(({ method, node }) => neutral.test(method) || (choosing.test(method) && node.arguments.every((argument) => isConstantFilter(argument, network))))) return false;
  if (fact.key === undefined) return true;
  const filter = facetAt(operation, fact.key, network);
  return filter.state === 'unset' || (filter.state === 'set' && filter.node !== undefined && isConstantFilter(filter.node, network));
}

function afterWhere(statement: string): string {
  return /\bwhere\b[^]*/i.exec(statement)?.[0] ?? '';
}

/** Whether a filter is the same for everybody and at all times, so that more and more records pass it. */
function isConstantFilter(filter: Node, network: Network): boolean {
  if (isFunction(filter)) return filter.params.length > 1;
  if (filter.type === 'SpreadElement' || chosen.test(plainText(filter, network.tree))) return false;
  let isConstant = true;
  eachNode([filter], network.tree, (node) => {
    if (!mayStandInConstant(node, network)) isConstant = false;
  });
  return isConstant;
}

function mayStandInConstant(node: Node, { bindings }: Network): boolean {
  switch (node.type) {
    case 'ThisExpression':
    case 'AwaitExpression':
    case 'SpreadElement':
    case 'NewExpression':
      return false;
    case 'CallExpression': {
      const origin = bindings.origin(node.callee);
      return origin?.kind === 'module' && isLibraryModule(origin.module);
    }
    case 'Identifier': {
      if (node.name === 'Date') return false;
      const { parent } = node;
      if ((parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) || (parent.type === 'MemberExpression' && parent.property === node && !parent.computed)) return true;
      const definition = bindings.variable(node)?.defs[0]?.name as Node | undefined;
      return definition === undefined || enclosingFunction(definition) === undefined;
    }
    default:
      return true;
  }
}

function callbacksOf({ given, chain }: Operation): FunctionNode[] {
  return [given, ...chain.map(({ node }) => node)].flatMap((call) => {
    const last = call.arguments.at(-1);
    return isFunction(last) && last.params.length >= 2 ? [last] : [];
  });
}

/** What is read: the names before the method, the table or the collection. */
function subjectOf({ given, chain, statement }: Operation, { bindings, tree }: Network): string {
  if (statement !== undefined) return /\bfrom\s+([\w."`[\]]+)/i.exec(statement)?.[1] ?? '';
  const callee = unwrap(given.callee);
  const [first] = given.arguments;
  const from = chain.find(({ method }) => method === 'from')?.node.arguments[0];
  const isNamed = textOf(first, bindings) !== undefined || (first?.type === 'Identifier' && /^[A-Z]/.test(first.name));
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  // `db.collection(name)`
  const named = object?.type === 'CallExpression' ? object.arguments[0] : undefined;
  const parts = [object, named, isNamed ? first : undefined, from];
  return parts.flatMap((part) => (part ? [textOf(part, bindings) ?? plainText(part, tree)] : [])).join(' ');
}

/** The words of a name: `user_roles`, `userRoles`. */
export function words(name: string): string[] {
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
}

/** Whether the function around a read, or the path of its route, says that all records are wanted, or shares them out itself. */
function isForAll({ node }: Operation, { tree }: Network): boolean {
  let outer: FunctionNode | undefined;
  for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) outer = at;
  if (outer === undefined) return false;
  const start = outer.parent.type === 'CallExpression' && isInside(node, outer.parent) ? outer.parent.range[0] : outer.range[0];
  const inner = enclosingFunction(node);
  const from = inner && inner !== outer && outer.range[1] - outer.range[0] > 3_000 ? inner.range[0] - 100 : Math.max(0, start - 60);
  return wantsAll.test(tellingText(tree).slice(from, (inner ?? outer).range[1]));
}
