/** A certificate for one run, signed by its own key: both as PEM. */
export function makeCertificate(names: readonly string[]): { readonly key: string; readonly cert: string };
