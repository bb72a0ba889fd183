import type { LostRace } from '../model/races.js';
import type { Tree } from '../source/tree.js';
import type { Edit } from './edit.js';
import { holdsComment } from './layout.js';
import { giveOption, optionCode } from './options.js';

/** A limit that ends a call, as a person says it, and the edits that put it in the place of a race. */
export interface EndingLimit {
  readonly code: string;
  readonly edits: readonly Edit[];
}

/** Lets the limit of a race end the call itself; `undefined` where the library takes none or a comment would go. */
export function endInTime({ call, race, limited }: LostRace, tree: Tree): EndingLimit | undefined {
  const option = call.request.deadline?.options.find(({ write }) => write !== undefined);
  if (limited === undefined || option?.write === undefined) return undefined;
  const { member, milliseconds } = limited;
  const code = option.write.replace('{limit}', tree.text.slice(...milliseconds.range));
  const given = giveOption(call, option.path, code, tree);
  const lost = tree.comments.some(({ range }) => range[0] >= race.range[0] && range[1] <= race.range[1] && !(range[0] >= member.range[0] && range[1] <= member.range[1]));
  if (given === undefined || lost || holdsComment(tree, milliseconds)) return undefined;
  const before: Edit = { range: [race.range[0], member.range[0]], text: '' };
  const after: Edit = { range: [member.range[1], race.range[1]], text: '' };
  return { code: optionCode(option.path, code), edits: [before, ...given, after] };
}
