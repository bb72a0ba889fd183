import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the recipe, with its manifest and lockfile. */
export const recipeFolder = fileURLToPath(new URL('.', import.meta.url));

/** Where packages are installed. Another place may be named, to keep it across clones. */
export const cacheFolder = process.env['FALLACIES_FACTS_CACHE'] ?? join(recipeFolder, '.cache');
