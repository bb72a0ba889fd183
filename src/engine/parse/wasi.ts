const success = 0;

/** `crypto.getRandomValues` fills no more than this at once. */
const randomChunk = 65_536;

/**
 * The part of WASI that oxc's WebAssembly build asks for: random numbers and a way to say why it gave up. No files,
 * no environment, no time.
 */
export function wasiFor(memory: WebAssembly.Memory) {
  const view = () => new DataView(memory.buffer);
  const wasiImport = {
    random_get(pointer: number, length: number) {
      for (let done = 0; done < length; done += randomChunk) {
        crypto.getRandomValues(new Uint8Array(memory.buffer, pointer + done, Math.min(randomChunk, length - done)));
      }
      return success;
    },
    environ_sizes_get(count: number, size: number) {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return success;
    },
    environ_get: () => success,
    // Only a panic writes; what it says is in the error that follows.
    fd_write(_file: number, vectors: number, count: number, written: number) {
      let total = 0;
      for (let index = 0; index < count; index += 1) total += view().getUint32(vectors + 8 * index + 4, true);
      view().setUint32(written, total, true);
      return success;
    },
    proc_exit(code: number): never {
      throw new Error(`The WebAssembly parser gave up with code ${code}.`);
    },
  };
  return {
    wasiImport,
    initialize: (instance: WebAssembly.Instance) => callExport(instance, '_initialize'),
    // Programs have a start, libraries don't.
    start: () => success,
  };
}

/** Calls an exported function that takes nothing, if it is there. */
export function callExport(instance: WebAssembly.Instance, name: string): void {
  const exported = instance.exports[name];
  if (typeof exported === 'function') (exported as () => void)();
}
