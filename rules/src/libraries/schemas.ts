/** A library that checks values against schemas and tells their types. */
export interface SchemaLibrary {
  /** Specifiers it is imported by. */
  readonly modules: readonly string[];
  /** The types that are told by a schema: `infer` in `z.infer<typeof user>`. */
  readonly infers: readonly string[];
  /** The code that gives a checked value or throws, with `{schema}`, `{value}`, and `{library}` for the name that `infers` is taken from. */
  readonly check: string;
  /** How we know. */
  readonly evidence: string;
}

/** Suggested only where a type of the file is told by one of them. */
export const schemaLibraries: readonly SchemaLibrary[] = [
  { modules: ['zod', 'zod/v3', 'zod/v4', 'zod/mini', '@hono/zod-openapi'], infers: ['infer', 'output', 'TypeOf'], check: '{schema}.parse({value})', evidence: 'its documentation: `.parse` throws a ZodError' },
  { modules: ['valibot'], infers: ['InferOutput', 'Output'], check: '{library}.parse({schema}, {value})', evidence: 'its documentation: `parse` throws a ValiError' },
  { modules: ['yup'], infers: ['InferType', 'Asserts'], check: '{schema}.validateSync({value})', evidence: 'its README: `validateSync` throws a ValidationError' },
  { modules: ['superstruct'], infers: ['Infer'], check: '{library}.create({value}, {schema})', evidence: 'its documentation: `create` throws a StructError' },
];
