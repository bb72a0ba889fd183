import type { CatalogueRule } from '../rule-entry.js';

export const requireGracefulShutdown: CatalogueRule = {
  fallacy: 'topology-does-not-change',
  level: 'strict',
  description: 'Require servers to finish what is under way when the process is told to end',
  assumption: 'The process ends only when we want it to.',
  consequence:
    'Each deploy, each change of scale and each move to another machine begins with SIGTERM. Node ends at once where nobody listens for it, and every request under way is cut off. As the first process of a container it does not even hear the signal: it goes on taking requests until the platform kills it, ten or thirty seconds later, in the middle of its work.',
  bad: [
    {
      title: 'a server that nobody closes',
      file: 'server.ts',
      code: `import express from 'express';

const app = express();
app.get('/', (_request, response) => {
  response.send('hello');
});
app.listen(8080);`,
    },
    {
      title: 'a server that is made in another way, and that nobody closes either',
      file: 'server.ts',
      code: `import Fastify from 'fastify';

const app = Fastify();
await app.listen({ port: 8080 });`,
    },
  ],
  good: [
    {
      title: 'a server that finishes first, for a limited time',
      file: 'server.ts',
      code: `import express from 'express';

const app = express();
app.get('/', (_request, response) => {
  response.send('hello');
});
const server = app.listen(8080);
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(1), 10_000).unref();
});`,
    },
    {
      title: 'two signals, and a close that gives a promise',
      file: 'server.ts',
      code: `import Fastify from 'fastify';

const app = Fastify();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void app.close().then(() => process.exit(0)));
}
await app.listen({ port: 8080 });`,
    },
  ],
  fix: 'A suggestion closes the server on SIGTERM, with an end to the patience, where what has to be closed has a name or can be given one. The right order for pools, consumers and timers is for the author to choose.',
  whenNot:
    'Nothing is said where any file of the package mentions a signal or a shutdown, or where a platform ends the process: functions, Next.js, Electron. Servers for this machine alone, examples, scripts and packages that others install are left alone. A service whose callers all try again, and that keeps nothing half done, may end at once.',
  readings: { primary: 'node-signals', second: '12f-disp', third: 'k8s-pod-term', seed: 'wiki-fallacies#fallacies' },
};
