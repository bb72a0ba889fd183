import { instantiateNapiModuleSync, type PluginFactory } from '@emnapi/core';
import { asyncWork, tsfn } from '@emnapi/core/plugins';
import { createContext } from '@emnapi/runtime';
import type { ParseResult, ParserOptions } from 'oxc-parser';
import type { OxcParse } from './oxc.js';
import { callExport, wasiFor } from './wasi.js';

/** The binding hands the program over as JSON, with the places of values that JSON can't hold. */
export type UnwrapResult = (raw: object) => ParseResult;
interface Binding {
  parseSync(path: string, text: string, options: ParserOptions): object;
}

/** In pages of 64 KiB: what the module declares as its least, and all that 32 bits can address. */
const memoryPages = { initial: 1024, maximum: 65_536 };

/**
 * oxc's WebAssembly build, without threads or shared memory. A text that is nested too deeply ends in a RangeError.
 *
 * @param module `oxc-parser/parser.wasm32-wasip1.wasm`, compiled
 * @param unwrap `wrap` of `oxc-parser/src-js/wrap.js`
 */
export function wasmOxc(module: WebAssembly.Module, unwrap: UnwrapResult): OxcParse {
  let binding: Binding | undefined;
  return (path, text, options) => {
    try {
      binding ??= instantiate(module);
      return unwrap(binding.parseSync(path, text, options));
    } catch (error) {
      // Whatever tore through the module's frames left its stack pointer where it was: this instance is spent.
      binding = undefined;
      throw error;
    }
  };
}

function instantiate(module: WebAssembly.Module): Binding {
  const memory = new WebAssembly.Memory(memoryPages);
  // Without channels nothing is hooked into the process, and a spent instance is collected with its memory.
  const context = createContext({ features: { MessageChannel: undefined } });
  const { napiModule } = instantiateNapiModuleSync(module, {
    context,
    asyncWorkPoolSize: 0,
    // The package's types for them import without an extension, which resolves to nothing here.
    plugins: [asyncWork, tsfn] as PluginFactory[],
    wasi: wasiFor(memory),
    overwriteImports: (imports) => ({ ...imports, env: { ...imports.env, ...imports.napi, ...imports.emnapi, memory } }),
    beforeInit({ instance }) {
      for (const name of Object.keys(instance.exports)) {
        if (name.startsWith('__napi_register__')) callExport(instance, name);
      }
    },
  });
  return napiModule.exports as Binding;
}
