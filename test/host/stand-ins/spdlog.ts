/**
 * Stands in for `@vscode/spdlog`, a native module that npm would have to compile. Without it VS Code runs, but its logs
 * and with them the output channels stay empty. VS Code loads it with `import()` and calls what is exported here.
 */
import { appendFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

/** Appends to a file, one line a message unless its formatters were cleared. */
export class Logger {
  readonly #file: string;
  #level = levels.indexOf('info');
  #raw = false;

  constructor(_kind: string, _name: string, file: string) {
    this.#file = file;
  }

  getLevel(): number {
    return this.#level;
  }

  setLevel(level: number): void {
    this.#level = level;
  }

  setPattern(): void {
    this.#raw = false;
  }

  clearFormatters(): void {
    this.#raw = true;
  }

  trace(message: string): void {
    this.#write(0, message);
  }

  debug(message: string): void {
    this.#write(1, message);
  }

  info(message: string): void {
    this.#write(2, message);
  }

  warn(message: string): void {
    this.#write(3, message);
  }

  error(message: string): void {
    this.#write(4, message);
  }

  critical(message: string): void {
    this.#write(5, message);
  }

  /** Every line is on disk at once. */
  flush(): void {
    return undefined;
  }

  /** Holds no file open. */
  drop(): void {
    return undefined;
  }

  #write(level: number, message: string): void {
    if (level < this.#level) return;
    const line = this.#raw ? message : `${new Date().toISOString().replace('T', ' ').replace('Z', '')} [${levels[level]}] ${message}\n`;
    try {
      appendFileSync(this.#file, line);
    } catch {
      // The folder is gone when VS Code still logs its own end.
    }
  }
}

async function createLogger(name: string, file: string): Promise<Logger> {
  await mkdir(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

export const version = 0;
export const createRotatingLogger = createLogger;
export const createAsyncRotatingLogger = createLogger;
export const setLevel = (): void => undefined;
export const setFlushOn = (): void => undefined;
export const shutdown = (): void => undefined;
