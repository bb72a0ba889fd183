import type { Connection } from 'vscode-languageserver';

/** Writes a line into the editor's output channel. */
export type Log = (level: 'debug' | 'info' | 'warn' | 'error', message: string) => void;

/** The log of a connection. */
export function createLog({ console }: Connection): Log {
  return (level, message) => {
    console[level](message);
  };
}
