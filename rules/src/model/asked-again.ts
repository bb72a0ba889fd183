import type { Node } from '../source/tree.js';
import { answerLoops } from './answer-loops.js';
import type { Question } from './attempts.js';
import { callsOf } from './callers.js';
import type { Network, RemoteCall } from './network.js';
import { ownRetriers } from './own-retriers.js';
import type { Repetitions } from './repetitions.js';
import { isInside, type CallNode, type Syntax } from './syntax.js';

/** A call that is made again when an earlier attempt went badly. */
export interface AskedAgain {
  readonly call: RemoteCall;
  /** Where an attempt asks: the call itself, or that of a function which makes it. */
  readonly at: CallNode;
  /** As a reader would say it. */
  readonly name: string;
  /** The code that decides whether there is another attempt. */
  readonly decides: Node;
}

/** Every call that code of this file makes again after a failure, each once. */
export function askedAgain({ loops, recursions, byLibraries }: Repetitions, network: Network, syntax: Syntax): AskedAgain[] {
  const found = new Map<CallNode, AskedAgain>();
  const addAll = (questions: readonly Question[], decides: Node): void => {
    // A connection that is made again does nothing twice.
    for (const { node, name, remote } of questions) if (remote.kind === 'call') add({ call: remote, at: node, name, decides });
  };
  const add = (asked: AskedAgain): void => {
    if (!found.has(asked.at)) found.set(asked.at, asked);
  };
  for (const { loop, questions, asksTheSame } of loops) {
    if (asksTheSame) addAll(questions, loop);
  }
  for (const { of, questions } of recursions) addAll(questions, of);
  for (const { loop, call } of answerLoops(network, syntax)) add({ call, at: call.node, name: call.name, decides: loop });
  for (const { of, bodies } of byLibraries) {
    if (of.kind !== 'retry') continue;
    for (const call of network.calls) if (bodies.some((body) => isInside(call.node, body))) add({ call, at: call.node, name: call.name, decides: of.node });
  }
  for (const { of, index } of ownRetriers(syntax, network.bindings)) {
    for (const given of callsOf(of, network.bindings)) {
      const argument = given.arguments[index];
      const body = argument && argument.type !== 'SpreadElement' ? network.bindings.functionOf(argument) : undefined;
      for (const call of body ? network.calls : []) if (isInside(call.node, body!)) add({ call, at: call.node, name: call.name, decides: of });
    }
  }
  return [...found.values()];
}
