import type { CatalogueRule } from '../rule-entry.js';

export const requireTracePropagation: CatalogueRule = {
  fallacy: 'there-is-one-administrator',
  level: 'opt-in',
  description: 'Require calls made for a request to say for which one',
  assumption: 'We can look into every part of the system when "it is slow".',
  consequence:
    'A request that goes through five services is slow in one of them. Each has its logs, and nothing says which lines belong together: whoever is on call reads five logs by the clock, on machines whose clocks differ. The services of other teams cannot be asked at all, because there is no name to ask by.',
  bad: [
    {
      title: 'a call that says nothing of the request it is made for',
      file: 'quotes.ts',
      code: `import express from 'express';

const app = express();
app.get('/quotes', async (_request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes', { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) {
    response.sendStatus(502);
    return;
  }
  response.json(await answer.json());
});`,
    },
  ],
  good: [
    {
      title: 'the context of the trace is handed on',
      file: 'quotes.ts',
      code: `import express from 'express';

const app = express();
app.get('/quotes', async (request, response) => {
  const answer = await fetch('https://prices.shop.example/quotes', {
    signal: AbortSignal.timeout(2_000),
    headers: { traceparent: String(request.headers.traceparent ?? '') },
  });
  if (!answer.ok) {
    response.sendStatus(502);
    return;
  }
  response.json(await answer.json());
});`,
    },
  ],
  fix: 'There is no suggestion: how a system is traced is one decision for all of it. Instrumentation such as OpenTelemetry hands the context on with every call and needs no code at each; an id of the request in a header is the least that helps.',
  whenNot:
    'Nothing is said where the package has a library for tracing, or where any of its files mentions a trace or the id of a request. Only the first call of each handler is reported. A service that calls nobody of your own has nobody to hand a trace to.',
  readings: { primary: 'w3c-trace', second: 'young-bloods', seed: 'acm-toobig' },
};
