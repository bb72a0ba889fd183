import { brokenCiphers, brokenVersions, cipherOptions, methodOption, versionOptions } from '../libraries/tls-options.js';
import { createPrefilter } from '../source/prefilter.js';
import type { Node, Tree } from '../source/tree.js';
import type { Bindings } from './bindings.js';
import { isChosen, isStated } from './branches.js';
import { constantOf } from './constants.js';
import { nameOfHolder } from './holders.js';
import { keyName, memberName, unwrap, wrapped, type Syntax } from './syntax.js';

/** A version of TLS that has been broken, by one option. */
export interface WeakOption {
  readonly option: string;
  /** The option's value as written. */
  readonly node: Node;
  /** What it is written in: a property of a literal, an assignment to a member. */
  readonly holder: Node;
}

/** Options that let a connection run on a version or a cipher which has been broken. */
export interface WeakTls extends WeakOption {
  /**
   * `allowed`: it may come to that; `only`: nothing newer will do; `removed`: nobody speaks it any more, so that
   * nothing connects; `cipher`: the list offers a cipher that protects nothing.
   */
  readonly kind: 'allowed' | 'only' | 'removed' | 'cipher';
  /** The version, or the cipher. */
  readonly what: string;
  /** Whether a setting chooses it. */
  readonly chosen: boolean;
  /** All options in the same place that name a broken version, this one included: they only make sense together. None for ciphers. */
  readonly together: readonly (WeakOption & Pick<WeakTls, 'kind'>)[];
}

interface Found extends Omit<WeakTls, 'together'> {
  /** The literal, or the assignment. */
  readonly place: Node;
}

const mentionsOption = createPrefilter([...Object.keys(versionOptions), ...cipherOptions, methodOption]);

/** Options that let a connection run on a version or a cipher which has been broken: versions once for each literal. */
export function weakTls(tree: Tree, syntax: Syntax, bindings: Bindings): WeakTls[] {
  if (!mentionsOption(tree.text)) return [];
  const found = [...written(syntax)].flatMap(({ option, value, holder }): Found[] => {
    const weakness = weaknessOf(option, value, bindings);
    // Somebody who asks for it in so many words has peers that know nothing else.
    if (weakness === undefined || isStated(holder, tree)) return [];
    const place = holder.type === 'Property' ? holder.parent : holder;
    return [{ ...weakness, option, node: unwrap(value), holder, place, chosen: isChosen(holder, tree) || isNamedAsOld(place) }];
  });
  return found
    .map((one) => ({ ...one, together: one.kind === 'cipher' ? [] : found.filter((other) => other.place === one.place && other.kind !== 'cipher') }))
    .filter((one) => one.kind === 'cipher' || worst(one.together)?.holder === one.holder)
    .sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** `legacyTls = { … }`: whoever calls the options that has peers in mind that know nothing newer. */
function isNamedAsOld(literal: Node): boolean {
  const { parent } = wrapped(literal);
  const name = nameOfHolder(literal) ?? (parent?.type === 'Property' ? keyName(parent) : undefined);
  return name !== undefined && /legacy|lenient|insecure|compat|probe/i.test(name);
}

/** Which of several options says most about the connection: it fails, it is old, it may be. */
function worst(found: readonly Pick<WeakTls, 'kind' | 'holder'>[]): Pick<WeakTls, 'holder'> | undefined {
  return found.find(({ kind }) => kind === 'removed') ?? found.find(({ kind }) => kind === 'only') ?? found[0];
}

/** Values that are given to options by name: in literals, to members. */
function* written({ properties, assignments }: Syntax): Iterable<{ readonly option: string; readonly value: Node; readonly holder: Node }> {
  for (const property of properties) {
    // One of many objects in a list is a choice that is offered to somebody.
    if (property.parent.type !== 'ObjectExpression' || wrapped(property.parent).parent?.type === 'ArrayExpression') continue;
    const option = keyName(property);
    if (option !== undefined) yield { option, value: property.value, holder: property };
  }
  for (const assignment of assignments) {
    if (assignment.left.type !== 'MemberExpression' || assignment.operator !== '=') continue;
    const option = memberName(assignment.left);
    if (option !== undefined) yield { option, value: assignment.right, holder: assignment };
  }
}

function weaknessOf(option: string, value: Node, bindings: Bindings): Pick<WeakTls, 'kind' | 'what'> | undefined {
  if (cipherOptions.includes(option)) {
    const list = joined(value, bindings);
    const what = list === undefined ? undefined : brokenCipherIn(list);
    return what === undefined ? undefined : { kind: 'cipher', what };
  }
  const side = Object.hasOwn(versionOptions, option) ? versionOptions[option] : undefined;
  if (side === undefined && option !== methodOption) return undefined;
  const text = constantOf(value, bindings)?.value;
  if (typeof text !== 'string') return undefined;
  const broken = brokenVersions.find(({ version, method }) => (side === undefined ? method.test(text) : version === text));
  if (broken === undefined) return undefined;
  return { kind: broken.removed ? 'removed' : side === 'oldest' ? 'allowed' : 'only', what: broken.version };
}

/** The text of a list: a constant, or constants that are joined. */
function joined(value: Node, bindings: Bindings): string | undefined {
  const constant = constantOf(value, bindings)?.value;
  if (typeof constant === 'string') return constant;
  const call = unwrap(bindings.value(value));
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression' || memberName(call.callee) !== 'join') return undefined;
  const list = unwrap(bindings.value(call.callee.object));
  if (list.type !== 'ArrayExpression') return undefined;
  const items = list.elements.map((element) => (element === null || element.type === 'SpreadElement' ? undefined : constantOf(element, bindings)?.value));
  return items.every((item) => typeof item === 'string') ? items.join(':') : undefined;
}

/** The first cipher of a list in OpenSSL's form that protects nothing, as written. `!X` takes X out wherever it stands. */
function brokenCipherIn(list: string): string | undefined {
  const ciphers = list.split(/[:, ]+/).filter((cipher) => cipher !== '');
  const banned = new Set(ciphers.flatMap((cipher) => (cipher.startsWith('!') ? [cipher.slice(1)] : [])));
  return ciphers.find((cipher) => {
    if (/^[!@-]/.test(cipher)) return false;
    const parts = cipher.replace(/^\+/, '').split(/[-+]/);
    return parts.some((part) => brokenCiphers.has(part)) && ![cipher, ...parts].some((part) => banned.has(part));
  });
}
