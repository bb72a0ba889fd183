import { brokers } from './brokers/index.js';
import { httpClients } from './http/index.js';
import type { Library } from './library.js';
import { retryHelpers } from './retries/index.js';
import { schedules } from './schedules/index.js';
import { sdks } from './sdks/index.js';
import { servers } from './servers/index.js';
import { sockets } from './sockets/index.js';
import { stores } from './stores/index.js';

/** Every library whose facts we know. */
export const libraries: readonly Library[] = [...httpClients, ...sockets, ...sdks, ...brokers, ...stores, ...servers, ...retryHelpers, ...schedules];

/**
 * Texts one of which stands in every file that uses a known library: its quoted module names, its globals, and what its generator exports. A library
 * without exports and types is one that is only told about.
 */
export const libraryTriggers: readonly string[] = [
  ...new Set(
    libraries.filter(({ exports, feedTypes = {}, messageTypes = {} }) => Object.keys({ ...exports, ...feedTypes, ...messageTypes }).length > 0).flatMap((library) => [
      ...library.modules.flatMap((name) => [`'${name}'`, `"${name}"`]),
      ...Object.keys(library.globals ?? {}),
      ...(library.generated?.exports ?? []),
    ]),
  ),
];
