/** The part of WebAssembly that is used here: TypeScript describes it only together with the whole of the DOM. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module';
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Instance {
    readonly exports: Exports;
  }
  type Exports = Readonly<Record<string, unknown>>;
  type Imports = Record<string, Record<string, unknown>>;
  interface WebAssemblyInstantiatedSource {
    readonly instance: Instance;
    readonly module: Module;
  }
  const Module: new (bytes: Uint8Array) => Module;
  const Memory: new (pages: { readonly initial: number; readonly maximum?: number }) => Memory;
}
