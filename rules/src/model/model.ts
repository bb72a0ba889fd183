import type { Host } from '../source/host.js';
import type { Settings } from '../source/settings.js';
import type { Tree } from '../source/tree.js';
import { Parts } from './parts.js';
import { questions } from './questions.js';

type Questions = typeof questions;

/** What a file does with the network: its parts, and the answers to what rules ask. */
export type Model = Parts & { readonly [Question in keyof Questions]: ReturnType<Questions[Question]> };

/** Parts with a getter for each question. */
class AskedParts extends Parts {}

for (const [name, answer] of Object.entries<(file: Parts) => unknown>(questions)) {
  Object.defineProperty(AskedParts.prototype, name, {
    get(this: Parts) {
      return this.once(name, () => answer(this));
    },
  });
}

/** Builds a file's model. Cheap: everything in it is made when it is asked for. */
export function createModel(tree: Tree, host: Host, settings: Settings): Model {
  return new AskedParts(tree, host, settings) as Model;
}
