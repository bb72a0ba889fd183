import { instantiateNapiModuleSync, type PluginFactory } from '@emnapi/core';
import { asyncWork, tsfn } from '@emnapi/core/plugins';
import { createContext, type Context } from '@emnapi/runtime';
import type { ParseResult, ParserOptions } from 'oxc-parser';
import type { OxcParse } from './oxc.js';
import { callExport, wasiFor } from './wasi.js';

/** The binding hands the program over as JSON, with the places of values that JSON can't hold. */
export type UnwrapResult = (raw: object) => ParseResult;
interface Binding {
  parseSync(path: string, text: string, options: ParserOptions): object;
}

/** `napi_ok` */
const ok = 0;

/** Makes a text of bytes that are UTF-8. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/** From how many bytes on a text is left to `DecodeBytes`: a program is one text of many times as many. */
const longText = 65_536;

/** In pages of 64 KiB: what the module declares as its least, and all that 32 bits can address. */
const memoryPages = { initial: 1024, maximum: 65_536 };

/**
 * oxc's WebAssembly build, without threads or shared memory. A text that is nested too deeply ends in a RangeError.
 *
 * @param module `oxc-parser/parser.wasm32-wasip1.wasm`, compiled
 * @param unwrap `wrap` of `oxc-parser/src-js/wrap.js`
 * @param decode for long texts, where the platform has something quicker than `TextDecoder`
 */
export function wasmOxc(module: WebAssembly.Module, unwrap: UnwrapResult, decode?: DecodeBytes): OxcParse {
  let binding: Binding | undefined;
  return (path, text, options) => {
    try {
      binding ??= instantiate(module, decode);
      return unwrap(binding.parseSync(path, text, options));
    } catch (error) {
      // Whatever tore through the module's frames left its stack pointer where it was: this instance is spent.
      binding = undefined;
      throw error;
    }
  };
}

function instantiate(module: WebAssembly.Module, decode: DecodeBytes | undefined): Binding {
  const memory = new WebAssembly.Memory(memoryPages);
  // Without channels nothing is hooked into the process, and a spent instance is collected with its memory.
  const context = createContext({ features: { MessageChannel: undefined } });
  const { napiModule } = instantiateNapiModuleSync(module, {
    context,
    asyncWorkPoolSize: 0,
    // The package's types for them import without an extension, which resolves to nothing here.
    plugins: [asyncWork, tsfn] as PluginFactory[],
    wasi: wasiFor(memory),
    overwriteImports: (imports) => {
      const given = { ...imports.env, ...imports.napi, ...imports.emnapi, memory };
      const createText = decode && longTextsBy(decode, imports.napi!['napi_create_string_utf8'] as CreateString, memory, context);
      return { ...imports, env: createText ? { ...given, napi_create_string_utf8: createText } : given };
    },
    beforeInit({ instance }) {
      for (const name of Object.keys(instance.exports)) {
        if (name.startsWith('__napi_register__')) callExport(instance, name);
      }
    },
  });
  return napiModule.exports as Binding;
}

/** Of Node-API: puts a handle for the new text at `result`, and gives a status. */
type CreateString = (env: number, text: number, bytes: number, result: number) => number;

/** Leaves short texts, and everything that Node-API would refuse, to the usual function. */
function longTextsBy(decode: DecodeBytes, usual: CreateString, memory: WebAssembly.Memory, context: Context): CreateString {
  return (env, text, bytes, result) => {
    // Pointers and sizes come as signed numbers; -1 asks for a text that ends with a zero.
    if (bytes < longText) return usual(env, text, bytes, result);
    const handle = context.napiValueFromJsValue(decode(new Uint8Array(memory.buffer, text >>> 0, bytes)));
    new DataView(memory.buffer).setUint32(result >>> 0, Number(handle), true);
    return ok;
  };
}
