import { pathToFileURL } from 'node:url';

export type Load = (name: string) => Promise<object>;

/** Loads packages with the module that was made where they are installed; without one, those of this project. */
export async function loadWith(loader: string | undefined): Promise<Load> {
  if (loader === undefined) return (name) => import(name) as Promise<object>;
  return ((await import(pathToFileURL(loader).href)) as { load: Load }).load;
}
