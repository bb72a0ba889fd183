import { defineLibrary } from '../library.js';

/** Route handlers are exports named after methods (`GET`, `POST`), which no call shows. */
export const nextServer = defineLibrary({
  name: 'next/server',
  modules: ['next/server'],
  exports: {},
  // A folder in parentheses groups files and is no part of the path.
  fileRoutes: [
    { file: /(?:^|\/)app\/(.+)\/route\.[cm]?[jt]sx?$/, reads: ['GET', 'HEAD'], posts: ['POST'] },
    { file: /(?:^|\/)pages\/(api\/.+?)(?:\/index)?\.[cm]?[jt]sx?$/, reads: ['default'], posts: ['default'] },
  ],
  profile: {
    deadline: 'the host’s: `maxDuration` is a wish that a platform may grant',
    retries: 'does not apply',
    body: 'no limit is named for route handlers; 1 MB for server actions (`serverActions.bodySizeLimit`) and API routes (`bodyParser.sizeLimit`)',
    tls: 'does not apply',
    error: 'none emitted',
    fixes: [],
    notFixes: [],
  },
  evidence: {
    version: '16.2.4',
    by: 'documentation',
    what: 'the pages on route handlers, API routes, serverActions and maxDuration',
  },
});
