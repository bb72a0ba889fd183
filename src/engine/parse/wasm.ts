import { instantiateNapiModuleSync, type PluginFactory } from '@emnapi/core';
import { asyncWork, tsfn } from '@emnapi/core/plugins';
import { createContext, type Context } from '@emnapi/runtime';
import type { ParseResult, ParserOptions } from 'oxc-parser';
import type { OxcParse } from './oxc.js';
import { readLongProgram, readProgram, type DecodeBytes } from './program-json.js';
import { callExport, wasiFor } from './wasi.js';

type Program = ParseResult['program'];

/** What the binding gives: each property is made when it is asked for. */
interface RawResult extends Pick<ParseResult, 'comments' | 'errors'> {
  /** JSON. */
  readonly program: string;
}
interface Binding {
  parseSync(path: string, text: string, options: ParserOptions): RawResult;
}

/** An instance of the module. */
interface Instance {
  readonly binding: Binding;
  /** Reads the program of a result. */
  programOf(raw: RawResult): Program;
}

/** `napi_ok` */
const ok = 0;

/** From how many bytes on a program is read piece by piece. */
const longText = 65_536;

/** In pages of 64 KiB: what the module declares as its least, and all that 32 bits can address. */
const memoryPages = { initial: 1024, maximum: 65_536 };

/**
 * oxc's WebAssembly build, without threads or shared memory. A text that is nested too deeply ends in a RangeError.
 *
 * @param module `oxc-parser/parser.wasm32-wasip1.wasm`, compiled
 * @param decode for programs, where the platform has something quicker than `TextDecoder`
 */
export function wasmOxc(module: WebAssembly.Module, decode: DecodeBytes = decoder()): OxcParse {
  let instance: Instance | undefined;
  return (path, text, options) => {
    try {
      const used = (instance ??= instantiate(module, decode));
      return lazyResult(used.binding.parseSync(path, text, options), used);
    } catch (error) {
      // Whatever tore through the module's frames left its stack pointer where it was: this instance is spent.
      instance = undefined;
      throw error;
    }
  };
}

function decoder(): DecodeBytes {
  const utf8 = new TextDecoder();
  return (bytes) => utf8.decode(bytes);
}

function lazyResult(raw: RawResult, instance: Instance): ReturnType<OxcParse> {
  let program: Program | undefined;
  return {
    get program() {
      return (program ??= instance.programOf(raw));
    },
    get comments() {
      return raw.comments;
    },
    get errors() {
      return raw.errors;
    },
  };
}

function instantiate(module: WebAssembly.Module, decode: DecodeBytes): Instance {
  const memory = new WebAssembly.Memory(memoryPages);
  // Without channels nothing is hooked into the process, and a spent instance is collected with its memory.
  const context = createContext({ features: { MessageChannel: undefined } });
  const programs = new ProgramReader(memory, context, decode);
  const { napiModule } = instantiateNapiModuleSync(module, {
    context,
    asyncWorkPoolSize: 0,
    // The package's types for them import without an extension, which resolves to nothing here.
    plugins: [asyncWork, tsfn] as PluginFactory[],
    wasi: wasiFor(memory),
    overwriteImports: (imports) => {
      const usual = imports.napi!['napi_create_string_utf8'] as CreateString;
      const given = { ...imports.env, ...imports.napi, ...imports.emnapi, memory };
      return { ...imports, env: { ...given, napi_create_string_utf8: programs.createBy(usual) } };
    },
    beforeInit({ instance }) {
      for (const name of Object.keys(instance.exports)) {
        if (name.startsWith('__napi_register__')) callExport(instance, name);
      }
    },
  });
  return { binding: napiModule.exports as Binding, programOf: (raw) => programs.of(raw) };
}

/** Of Node-API: puts a handle for the new text at `result`, and gives a status. */
type CreateString = (env: number, text: number, bytes: number, result: number) => number;

/** Reads long programs where they lie in the module's memory, before a text is made of them. */
class ProgramReader {
  readonly #memory: WebAssembly.Memory;
  readonly #context: Context;
  readonly #decode: DecodeBytes;
  #isAsked = false;
  #read: (() => Program) | undefined;

  constructor(memory: WebAssembly.Memory, context: Context, decode: DecodeBytes) {
    this.#memory = memory;
    this.#context = context;
    this.#decode = decode;
  }

  of(raw: RawResult): Program {
    this.#isAsked = true;
    this.#read = undefined;
    try {
      const json = raw.program;
      return this.#read === undefined ? readProgram(json) : (this.#read as () => Program)();
    } finally {
      this.#isAsked = false;
      this.#read = undefined;
    }
  }

  /** Leaves other texts, and everything that Node-API would refuse, to the usual function. */
  createBy(usual: CreateString): CreateString {
    return (env, text, bytes, result) => {
      // Pointers and sizes come as signed numbers; -1 asks for a text that ends with a zero.
      if (!this.#isAsked || bytes < longText) return usual(env, text, bytes, result);
      this.#read = attempt(() => readLongProgram(new Uint8Array(this.#memory.buffer, text >>> 0, bytes), this.#decode));
      const handle = this.#context.napiValueFromJsValue('');
      new DataView(this.#memory.buffer).setUint32(result >>> 0, Number(handle), true);
      return ok;
    };
  }
}

/** What some work gives, or its error, to be had later: an error must not tear through the module's frames. */
function attempt<Result>(work: () => Result): () => Result {
  try {
    const result = work();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
