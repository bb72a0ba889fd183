import type { Edit } from '../../../rules/src/edit/edit.js';

/** A stretch of the first text that is still there, or a text that came later. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/** A text under edits that follow each other, which in the end are told as edits of the first text. */
export class Pieces {
  readonly #first: string;
  #pieces: Piece[];

  constructor(text: string) {
    this.#first = text;
    this.#pieces = [{ from: 0, to: text.length }];
  }

  /** The text as it is now. */
  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** Applies edits that do not overlap, sorted by place, all in the offsets of the text as it is now. */
  apply(edits: readonly Edit[]): void {
    for (const { range, text } of edits.toReversed()) {
      const [before] = this.#split(range[0]);
      const [, after] = this.#split(range[1]);
      this.#pieces = [...before, ...(text === '' ? [] : [{ text }]), ...after];
    }
  }

  /** What leads from the first text to this one: edits that do not touch each other, sorted by place. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let text = '';
    for (const piece of [...this.#pieces, { from: this.#first.length, to: this.#first.length }]) {
      if ('text' in piece) {
        text += piece.text;
        continue;
      }
      if (piece.from > at || text !== '') edits.push({ range: [at, piece.from], text });
      at = piece.to;
      text = '';
    }
    return edits;
  }

  /** The pieces before and behind an offset. */
  #split(offset: number): readonly [Piece[], Piece[]] {
    const before: Piece[] = [];
    const after: Piece[] = [];
    let start = 0;
    for (const piece of this.#pieces) {
      const length = 'text' in piece ? piece.text.length : piece.to - piece.from;
      const cut = Math.min(Math.max(offset - start, 0), length);
      if (cut > 0) before.push(part(piece, 0, cut));
      if (cut < length) after.push(part(piece, cut, length));
      start += length;
    }
    return [before, after];
  }

  #textOf(piece: Piece): string {
    return 'text' in piece ? piece.text : this.#first.slice(piece.from, piece.to);
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { from: piece.from + from, to: piece.from + to };
}
