/** A text by which code recognises an error, though the error says in a field of its own what it is. */
export interface ErrorText {
  readonly text: string;
  /** The field that stays when the words change, as code reads it. */
  readonly stays: string;
  /** Whether the text tells the error wherever it stands among others; the rest has to stand alone. */
  readonly isAnywhere?: true;
  /** Whether the text is itself the value of `code`. */
  readonly isCode?: true;
  /** Whether the words are those of one browser. */
  readonly isBrowsers?: true;
  /** What others say for the same error: who looks for these as well has thought of it. */
  readonly others?: readonly string[];
  /** Whether programs write such texts themselves as well, so that only an error of another machine is meant for certain. */
  readonly isVague?: true;
}

const codes = [
  'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRINUSE',
  'ER_DUP_ENTRY', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_SOCKET',
];

const ofBrowsers = ['Failed to fetch', 'NetworkError when attempting to fetch', 'Load failed'];

/** The words of network and database errors; the first that fits counts. */
export const errorTexts: readonly ErrorText[] = [
  ...codes.map((text): ErrorText => ({ text, stays: 'code', isAnywhere: true, isCode: true })),
  { text: 'E11000', stays: 'code', isAnywhere: true },
  { text: 'duplicate key', stays: 'code', isAnywhere: true },
  { text: 'getaddrinfo', stays: 'code', isAnywhere: true },
  { text: 'socket hang up', stays: 'code' },
  { text: 'fetch failed', stays: 'cause.code' },
  { text: 'Network Error', stays: 'code', others: ofBrowsers },
  ...ofBrowsers.map((text): ErrorText => ({ text, stays: 'name', isBrowsers: true, others: ofBrowsers.filter((other) => other !== text) })),
  { text: 'timeout', stays: 'code', isVague: true },
  { text: 'timed out', stays: 'code', isVague: true },
  { text: 'aborted', stays: 'name', isVague: true },
];

/** Words of which one stands in most files that recognise an error so. The vague ones stand beside a call of a library. */
export const errorTextTriggers: readonly string[] = errorTexts.flatMap(({ text, isVague }) => (isVague ? [] : [...new Set([text, text.toLowerCase()])]));
