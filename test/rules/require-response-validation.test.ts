import { requireResponseValidation } from '../../rules/src/rules/require-response-validation.js';
import { testRule } from '../support/test-rule.js';

testRule(requireResponseValidation, {
  valid: [
    {
      name: 'a schema looks the answer over',
      code: `import { User } from './schemas.js';
export async function user(url: string) {
  const res = await fetch(url);
  return User.parse(await res.json());
}`,
    },
    {
      name: 'a type guard looks it over',
      code: `export async function user(url: string): Promise<User> {
  const body: unknown = await (await fetch(url)).json();
  if (!isUser(body)) throw new Error('no user');
  return body;
}`,
    },
    {
      name: 'an assertion function is given the value that was cast',
      code: `async function load(url: string) {
  const user = (await (await fetch(url)).json()) as User;
  assertUser(user);
  return user.name;
}`,
    },
    {
      name: '`as unknown` says that nothing is known',
      code: `const body = (await (await fetch(url)).json()) as unknown;
use(body);`,
    },
    {
      name: 'a part that is needed is asked about by hand',
      code: `const body = (await (await fetch(url)).json()) as { items: Item[]; next: string };
if (!Array.isArray(body.items)) throw new Error('no items');
show(body.items.map((item) => item.name), body.next);`,
    },
    {
      name: 'everything in the type may be missing',
      code: `const body = (await (await fetch(url)).json()) as { items?: Item[]; error?: string };
show(body.items?.length);`,
    },
    {
      name: 'what is missing is replaced',
      code: `const body = (await (await fetch(url)).json()) as { items: Item[] };
for (const item of body.items ?? []) show(item);`,
    },
    {
      name: 'a record of what is not known',
      code: `const body = (await (await fetch(url)).json()) as Record<string, unknown>;
show(body.name);`,
    },
    {
      name: 'the body says how it went, and somebody listens',
      code: `const body = (await (await fetch('https://slack.com/api/chat.postMessage')).json()) as { ok: boolean; ts: string };
if (!body.ok) throw new Error('not sent');
show(body.ts);`,
    },
    {
      name: 'the promised type tells callers how it went',
      code: `export async function post(text: string): Promise<{ ok: boolean; ts?: string; error?: string }> {
  const res = await fetch('https://slack.com/api/chat.postMessage', { method: 'POST', body: text });
  return res.json();
}`,
    },
    {
      name: 'the type is up to whoever calls',
      code: `export async function get<T>(url: string): Promise<T> {
  const res = await fetch(url);
  return (await res.json()) as T;
}`,
    },
    {
      name: 'the message of a failure is shown to people',
      code: `const res = await fetch(url);
if (!res.ok) {
  const problem = (await res.json()) as { title: string };
  throw new Error(problem.title);
}`,
    },
    {
      name: 'it is handed on, and may be looked at there',
      code: `const res = await fetch(url);
save((await res.json()) as User);`,
    },
    {
      name: 'a page asks its own server',
      filename: 'src/page.tsx',
      code: `'use client';
export async function load() {
  const res = await fetch('/api/user');
  const user = (await res.json()) as User;
  return <b>{user.name}</b>;
}`,
    },
    {
      name: 'a path counts from its own server',
      code: `const user = (await (await fetch('/api/user')).json()) as User;
show(user.name);`,
    },
    {
      name: 'a host that the options name is believed',
      options: { trustedHosts: ['users.internal'] },
      code: `const user = (await (await fetch('https://users.internal/7')).json()) as User;
show(user.name);`,
    },
    {
      name: 'JavaScript says nothing about types',
      filename: 'src/service.js',
      code: `const user = await (await fetch(url)).json();
show(user.name);`,
    },
    {
      name: 'a part is asked about where it is taken',
      code: `const body = await (await fetch('https://users.example/')).json();
const users: User[] = Array.isArray(body.data) ? body.data : [];
show(users.map((user) => user.name));`,
    },
    {
      name: 'a stream is no value',
      code: `const res = await fetch(url);
const body = res.body as ReadableStream<Uint8Array>;
const reader = body.getReader();`,
    },
    {
      name: 'a text from this machine',
      code: `import { readFileSync } from 'node:fs';
const settings = JSON.parse(readFileSync('settings.json', 'utf8')) as Settings;
listen(settings.port);`,
    },
    {
      name: 'axios with a type of which everything may be missing',
      code: `import axios from 'axios';
const { data } = await axios.get<{ name?: string }>('https://users.example/7');
show(data.name);`,
    },
    {
      name: 'axios with a type, and a schema behind it',
      code: `import axios from 'axios';
import { userSchema } from './schemas.js';
const { data } = await axios.get<User>('https://users.example/7');
const user = userSchema.parse(data);`,
    },
    {
      name: 'a message that goes through a schema',
      code: `import { WebSocketServer } from 'ws';
import { move } from './schemas.js';
new WebSocketServer({ port: 1 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const given = move.parse(JSON.parse(data.toString()));
    play(given.x);
  });
});`,
    },
  ],
  invalid: [
    {
      name: 'an answer that is cast and returned',
      code: `export async function user(id: string): Promise<User> {
  const res = await fetch('https://api.example.com/u/' + id);
  if (!res.ok) throw new Error(String(res.status));
  return (await res.json()) as User;
}`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'User' }, line: 4, column: 32, endLine: 4, endColumn: 36 },
      ],
    },
    {
      name: 'what a function promises of an answer that nobody looked at',
      code: `export async function user(id: string): Promise<User> {
  const res = await fetch('https://api.example.com/u/' + id);
  if (!res.ok) throw new Error(String(res.status));
  return res.json();
}`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'User' }, line: 4, column: 10, endLine: 4, endColumn: 20 },
      ],
    },
    {
      name: 'a variable with a type',
      code: `const res = await fetch(process.env.RATES_URL + '/today');
const rates: Rates = await res.json();
show(rates.euro.toFixed(2));`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'Rates' }, line: 2, column: 14, endLine: 2, endColumn: 19 },
      ],
    },
    {
      name: 'a cast, one part of which may be missing',
      code: `const res = await fetch(url);
const page = (await res.json()) as {
  results: { name: string }[];
  next?: string | null;
};
names.push(...page.results.map((result) => result.name));
url = page.next || null;`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: '{ results, … }' }, line: 2, column: 36, endLine: 2, endColumn: 37 },
      ],
    },
    {
      name: '`as any`, and a member is taken out',
      code: `const res = await fetch(config.paymentsUrl + '/checkout', { method: 'POST', body });
if (!res.ok) throw new Error(await res.text());
const { sessionUrl } = (await res.json()) as any;
context.res = { body: { sessionUrl } };`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'any' }, line: 3, column: 46, endLine: 3, endColumn: 49 },
      ],
    },
    {
      name: 'a chain that names the type in its parameter',
      code: `export const names = (url: string) =>
  fetch(url)
    .then((res) => res.json())
    .then((users: User[]) => users.map((user) => user.name));`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'User[]' }, line: 4, column: 19, endLine: 4, endColumn: 25 },
      ],
    },
    {
      name: 'a promise that is cast',
      code: 'export const rates = (url: string) => fetch(url).then((res) => res.json() as Promise<Rates>);',
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'Rates' }, line: 1, column: 78, endLine: 1, endColumn: 92 },
      ],
    },
    {
      name: 'the type argument of axios',
      code: `import axios from 'axios';
export async function stock(sku: string) {
  const res = await axios.get<Stock>(\`https://stock.example/\${sku}\`);
  return res.data.count - res.data.reserved;
}`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'axios.get', type: 'Stock' }, line: 3, column: 31, endLine: 3, endColumn: 36 },
      ],
    },
    {
      name: 'the type argument of axios with a destructured answer',
      code: `import axios from 'axios';
const { data } = await axios.post<{ token: string }>('https://login.example/token', form);
client.defaults.headers.authorization = 'Bearer ' + data.token;`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'axios.post', type: '{ token: string }' }, line: 2, column: 35, endLine: 2, endColumn: 52 },
      ],
    },
    {
      name: 'the body of axios that is cast',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://stock.example' });
const res = await api.get('/stock');
const items = res.data as Item[];
show(items.filter((item) => item.count > 0));`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'api.get', type: 'Item[]' }, line: 4, column: 27, endLine: 4, endColumn: 33 },
      ],
    },
    {
      name: 'the type argument of got',
      code: `import got from 'got';
const user = await got('https://users.example/7').json<User>();
show(user.address.city);`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'got', type: 'User' }, line: 2, column: 56, endLine: 2, endColumn: 60 },
      ],
    },
    {
      name: 'a text that is parsed and cast',
      code: `const text = await (await fetch('https://users.example/7')).text();
const user = JSON.parse(text) as User;
show(user.address.city);`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'User' }, line: 2, column: 34, endLine: 2, endColumn: 38 },
      ],
    },
    {
      name: 'a part of an answer that is cast',
      code: `const body = await (await fetch('https://users.example/')).json();
const users = body.data as User[];
show(users.map((user) => user.name));`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'User[]' }, line: 2, column: 28, endLine: 2, endColumn: 34 },
      ],
    },
    {
      name: 'a frame of a socket that is cast',
      code: `import { WebSocketServer } from 'ws';
new WebSocketServer({ port: 1 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const move = JSON.parse(data.toString()) as Move;
    if (move.type === 'move') board[move.to.x] = move.piece;
  });
});`,
      errors: [
        { messageId: 'trustedMessage', data: { noun: 'message', type: 'Move' }, line: 4, column: 49, endLine: 4, endColumn: 53 },
      ],
    },
    {
      name: 'a message of Kafka that is given a type',
      code: `import { Kafka } from 'kafkajs';
const consumer = new Kafka({ brokers }).consumer({ groupId: 'mail' });
await consumer.run({
  eachMessage: async ({ message }) => {
    const order: Order = JSON.parse(message.value!.toString());
    await mail(order.customer.address);
  },
});`,
      errors: [
        { messageId: 'trustedMessage', data: { noun: 'message', type: 'Order' }, line: 5, column: 18, endLine: 5, endColumn: 23 },
      ],
    },
    {
      name: 'a schema of the file tells the type',
      code: `import { z } from 'zod';
const userSchema = z.object({ id: z.string(), name: z.string() });
type User = z.infer<typeof userSchema>;
export async function user(id: string): Promise<User> {
  const res = await fetch('https://api.example.com/u/' + id);
  if (!res.ok) throw new Error(String(res.status));
  return (await res.json()) as User;
}`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'User' }, line: 7, column: 32, endLine: 7, endColumn: 36, suggestions: [{ messageId: 'checkBySchema', data: { code: 'userSchema.parse(…)' }, output: `import { z } from 'zod';
const userSchema = z.object({ id: z.string(), name: z.string() });
type User = z.infer<typeof userSchema>;
export async function user(id: string): Promise<User> {
  const res = await fetch('https://api.example.com/u/' + id);
  if (!res.ok) throw new Error(String(res.status));
  return userSchema.parse(await res.json());
}` }] },
      ],
    },
    {
      name: 'a schema of the file tells what the function promises',
      code: `import * as v from 'valibot';
const userSchema = v.object({ id: v.string() });
type User = v.InferOutput<typeof userSchema>;
export async function user(id: string): Promise<User> {
  const res = await fetch('https://api.example.com/u/' + id);
  return res.json();
}`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'User' }, line: 6, column: 10, endLine: 6, endColumn: 20, suggestions: [{ messageId: 'checkBySchema', data: { code: 'v.parse(userSchema, …)' }, output: `import * as v from 'valibot';
const userSchema = v.object({ id: v.string() });
type User = v.InferOutput<typeof userSchema>;
export async function user(id: string): Promise<User> {
  const res = await fetch('https://api.example.com/u/' + id);
  return v.parse(userSchema, await res.json());
}` }] },
      ],
    },
    {
      name: 'a page asks another server',
      filename: 'src/page.tsx',
      code: `'use client';
export async function Weather() {
  const res = await fetch('https://weather.example/today');
  const today = (await res.json()) as Day;
  return <b>{today.temperature.toFixed()}</b>;
}`,
      errors: [
        { messageId: 'trustedAnswer', data: { call: 'fetch', type: 'Day' }, line: 4, column: 39, endLine: 4, endColumn: 42 },
      ],
    },
  ],
});
