/** Decorators by which a class says which requests its methods answer. */
export interface RouteDecorators {
  /** The module they are imported from. */
  readonly module: string;
  /** Those of a class, which hold the beginning of its paths. */
  readonly prefixes: readonly string[];
  /** Those of a method for reads. */
  readonly reads: readonly string[];
  /** Those of a method for what others send. */
  readonly posts: readonly string[];
}

/** Files that answer requests by where they lie. */
export interface FileRoutes {
  /** The path in the project; its first group is the path of the requests. */
  readonly file: RegExp;
  /** The exports that answer reads. */
  readonly reads: readonly string[];
  /** The exports that answer what others send. */
  readonly posts: readonly string[];
}
