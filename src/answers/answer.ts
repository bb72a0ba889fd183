/** What somebody asked for can't be given as it was asked. The message says what to ask instead. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError';
}

/** One answer in two forms: data for programs, and the same as a text to read. */
export interface Answer<Data> {
  readonly data: Data;
  readonly text: string;
}
