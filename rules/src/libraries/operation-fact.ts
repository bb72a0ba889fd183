/** Where something stands among a call's arguments: an argument, or a member of it by its dotted path. */
export interface ArgumentPlace {
  readonly argument: number;
  readonly path?: string;
}

/** What a call does to the records of a store: rows, documents, keys, objects. */
export interface OperationFact {
  /** `changes` where a record may be there already and may not: `set`, `upsert`, `save`. */
  readonly does: 'reads' | 'creates' | 'changes' | 'deletes';
  /** Whether one call is about one record, or about as many as there are. */
  readonly records: 'one' | 'many';
  /** What names the record: its key, a filter. */
  readonly key?: ArgumentPlace;
  /** What is written. */
  readonly data?: ArgumentPlace;
  /** What does for many records in one call what this does for one, as code: `mget`. Missing where the library has nothing of the kind. */
  readonly batch?: string;
  /** The batch form gives all records the same values. */
  readonly batchWrites?: 'the same';
  /** A read gives `null`, or nothing, where there is no such record. */
  readonly orNone?: true;
  /** The record is a message that others are to work on. */
  readonly sends?: true;
  /** The code that is written as a member of the data where the store is to count by itself, with `{by}` for the step. */
  readonly counts?: { readonly up: string; readonly down: string };
  /** What bounds the number of records that a read hands back. */
  readonly bounds?: RecordBounds;
}

export interface RecordBounds {
  /** Methods called on what the call hands back: `.limit(100)`. */
  readonly methods?: readonly string[];
  readonly options?: readonly ArgumentPlace[];
  /** The code that a suggestion appends: `.limit(100)`. */
  readonly append?: string;
  /** The option that a suggestion writes. */
  readonly write?: ArgumentPlace & { readonly value: string };
}

/** A call that sends a statement of SQL: its text says what it does. */
export interface StatementFact {
  readonly argument: number;
  /** Members of that argument that hold the text where it is an object: `text`. */
  readonly members?: readonly string[];
  /** As in an operation, by what the statement does. */
  readonly batch: Readonly<Partial<Record<OperationFact['does'], string>>>;
}

/** Methods of a client that build a query, which is sent where it is awaited. */
export interface BuilderFact {
  /** Methods of the client that begin one; `''` for the client called itself. */
  readonly begins: readonly string[];
  /** What a query with this method does; that of the last such method holds. */
  readonly operations: Readonly<Record<string, OperationFact>>;
  /** What it does where none of them is called; without it such a query is not known. */
  readonly otherwise?: OperationFact;
  /** Methods after which it is no query of its own: `as`, `toSQL`. */
  readonly notSent?: readonly string[];
}
