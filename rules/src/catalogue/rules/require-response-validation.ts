import type { CatalogueRule } from '../rule-entry.js';

export const requireResponseValidation: CatalogueRule = {
  fallacy: 'byzantine',
  level: 'strict',
  description: 'Require a look at what another machine sent before it is taken for a type',
  assumption: 'A type assertion makes the answer of another machine correct.',
  consequence:
    'The compiler believes `as User`, and nothing asks again at run time. When the peer renames a field, answers in another version or breaks, `undefined` wanders on through code that was promised a value: into the database, into a redirect, into a sum. The error comes later, somewhere else, and names a line that is right.',
  evidence: {
    text: 'Services that are rolled out one by one meet each other in different versions: who asks and who answers do not always mean the same shape.',
    reading: 'tailscale#version-skew',
  },
  bad: [
    {
      title: 'an assertion checks nothing',
      file: 'users.ts',
      code: `type User = { id: string; email: string };

export async function user(id: string): Promise<User> {
  const answer = await fetch(\`https://users.example/\${id}\`, { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) throw new Error(\`user \${id}: \${answer.status}\`);
  return (await answer.json()) as User;
}`,
    },
    {
      title: 'neither does the type argument of a client',
      file: 'stock.ts',
      code: `import axios from 'axios';

export async function free(sku: string) {
  const { data } = await axios.get<{ count: number; reserved: number }>(\`https://stock.example/\${sku}\`, { timeout: 2_000 });
  return data.count - data.reserved;
}`,
    },
    {
      title: 'whoever connects decides what is in the message',
      file: 'game.ts',
      code: `import { WebSocketServer } from 'ws';

type Move = { from: { x: number; y: number }; to: { x: number; y: number } };
const board = new Map<number, Move>();

const server = new WebSocketServer({ port: 8080, maxPayload: 64 * 1024 });
server.on('connection', (socket) => {
  socket.on('error', console.error);
  socket.on('message', (data) => {
    try {
      const move = JSON.parse(data.toString()) as Move;
      board.set(move.to.x, move);
    } catch {
      socket.close(1007);
    }
  });
});`,
    },
  ],
  good: [
    {
      title: 'a schema decides, and its type is true',
      file: 'users.ts',
      code: `import { z } from 'zod';

const userSchema = z.object({ id: z.string(), email: z.string() });

export async function user(id: string) {
  const answer = await fetch(\`https://users.example/\${id}\`, { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) throw new Error(\`user \${id}: \${answer.status}\`);
  return userSchema.parse(await answer.json());
}`,
    },
    {
      title: 'a function of a few lines will do',
      file: 'stock.ts',
      code: `type Stock = { count: number; reserved: number };

function isStock(body: any): body is Stock {
  return typeof body?.count === 'number' && typeof body.reserved === 'number';
}

export async function free(sku: string) {
  const answer = await fetch(\`https://stock.example/\${sku}\`, { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) throw new Error(\`stock of \${sku}: \${answer.status}\`);
  const body: unknown = await answer.json();
  if (!isStock(body)) throw new Error(\`stock of \${sku}: no such answer\`);
  return body.count - body.reserved;
}`,
    },
    {
      title: 'the type says that things may be missing, and the code minds',
      file: 'tags.ts',
      code: `export async function tags() {
  const answer = await fetch('https://registry.example/tags', { signal: AbortSignal.timeout(2_000) });
  if (!answer.ok) throw new Error(\`tags: \${answer.status}\`);
  const page = (await answer.json()) as { results?: { name?: string }[] };
  return page.results?.map((tag) => tag.name ?? 'unnamed') ?? [];
}`,
    },
  ],
  fix: 'Where a schema of the file tells the type (`z.infer<typeof user>`), a suggestion puts the schema in the place of the assertion. Otherwise write a schema with the library that the project has, or a type guard, and let the type come from it. What to do with an answer that does not fit only you know: fail, leave the record out, or use a default.',
  whenNot:
    'Both ends come from one build and are rolled out as one, or a generated client holds the two together. Name hosts whose answers you believe: `{ "trustedHosts": ["users.internal"] }`. Paths without a host, and what pages ask of their own server, are not reported, nor is a value of which a part is asked about before it is used.',
  readings: { primary: 'owasp-input#goals', second: 'wiki-byzantine', seed: 'brooker-consensus#corruption' },
};
