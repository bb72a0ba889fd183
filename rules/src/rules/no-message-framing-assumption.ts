import { giveArgument, tellEncoding } from '../edit/encodings.js';
import { firstLine } from '../model/syntax.js';
import { defineRule } from '../rule/rule.js';

type Message = 'parseInDataEvent' | 'compareInDataEvent' | 'splitInDataEvent' | 'splitsMultibyte' | 'setEncoding' | 'keepDecoding';

const messageOf = { parsed: 'parseInDataEvent', compared: 'compareInDataEvent', split: 'splitInDataEvent' } as const;

export const noMessageFramingAssumption = defineRule<Message>({
  name: 'no-message-framing-assumption',
  messages: {
    parseInDataEvent: 'A message that arrives in two pieces, or two in one piece, fails: `{{code}}` takes each piece of the stream for one message.',
    compareInDataEvent: 'A message that arrives in two pieces, or two in one piece, is not recognised: `{{code}}` takes each piece of the stream for one message.',
    splitInDataEvent: 'A line that arrives in two pieces becomes two lines: `{{code}}` keeps no rest for the next piece of the stream.',
    splitsMultibyte: 'A character that lies across two pieces of the stream is lost: `{{code}}` turns each piece into text by itself.',
    setEncoding: 'Let the stream keep characters whole: `{{code}}`.',
    keepDecoding: 'Let the decoder keep the beginning of a character for the next piece: `{{code}}`.',
  },
  options: {},
  defaults: {},
  triggers: ['getReader'],
  *check({ wholePieces, cutTexts, cutDecodes, tree }) {
    const text = (node: { readonly range: readonly [number, number] }) => shorten(tree.text.slice(...node.range));
    for (const { node, as } of wholePieces) {
      yield { range: firstLine(node, tree.text), message: messageOf[as], data: { code: text(node) } };
    }
    for (const { node, stream } of cutTexts) {
      const code = `${stream?.name ?? ''}.setEncoding('utf8')`;
      const edits = stream && tellEncoding(stream, tree);
      yield {
        range: firstLine(node, tree.text),
        message: 'splitsMultibyte',
        data: { code: text(node) },
        suggest: edits ? [{ message: 'setEncoding', data: { code }, edits }] : [],
      };
    }
    for (const { call, isKept } of cutDecodes) {
      yield {
        range: firstLine(call, tree.text),
        message: 'splitsMultibyte',
        data: { code: text(call) },
        suggest: isKept ? [{ message: 'keepDecoding', data: { code: '{ stream: true }' }, edits: giveArgument(call, '{ stream: true }', tree) }] : [],
      };
    }
  },
});

/** Code as a message can hold it: on one line, and not the whole of a long one. */
function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
