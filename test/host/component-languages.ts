import { fileURLToPath } from 'node:url';

/** The folder of an extension that brings the languages of components: VS Code has none of them. */
export const componentLanguages = fileURLToPath(new URL('component-languages', import.meta.url));
