import type { OutputStream } from './world.js';

/** Text on its way to a stream that may be slow, or be closed before all is said (`| head`). */
export interface Output {
  /** Resolves when the stream takes more. */
  write(text: string): Promise<void>;
  /** Whether nobody is listening any more. */
  readonly closed: boolean;
  /** Resolves when everything has left the process. */
  flush(): Promise<void>;
}

/** What is gathered before it is written, where nobody watches. */
const chunkLength = 65_536;

/** Wraps a stream so that a reader who leaves ends the output and not the process. Other errors of the stream are thrown by `flush`. */
export function createOutput(stream: OutputStream): Output {
  const enough = stream.isTTY === true ? 1 : chunkLength;
  let pending = '';
  let closed = false;
  let failure: Error | undefined;
  let goOn = (): void => undefined;
  stream.on('drain', () => goOn());
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') failure = error;
    goOn();
  });

  const send = async (): Promise<void> => {
    const text = pending;
    pending = '';
    if (closed || text === '' || stream.write(text)) return;
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  };

  return {
    get closed() {
      return closed;
    },
    async write(text) {
      pending += text;
      if (pending.length >= enough) await send();
    },
    async flush() {
      await send();
      if (!closed) await new Promise<void>((resolve) => stream.write('', () => resolve()));
      if (failure) throw failure;
    },
  };
}
