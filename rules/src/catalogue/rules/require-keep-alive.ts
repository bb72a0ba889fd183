import type { CatalogueRule } from '../rule-entry.js';

export const requireKeepAlive: CatalogueRule = {
  fallacy: 'transport-cost-is-zero',
  level: 'strict',
  description: 'Require agents of your own to keep their connections',
  assumption: 'A handshake per request costs nothing.',
  consequence:
    'An agent that is made for a certificate, a proxy or a number of sockets closes each connection behind its first request, though the agent of the process keeps them since Node 19. Every request then pays for a round trip of TCP and one or two of TLS, both sides for the arithmetic, and under load the ports of the client run out because closed connections hold them for a minute.',
  bad: [
    {
      title: 'an agent that is only made for the number of sockets',
      file: 'prices.ts',
      code: `import https from 'node:https';
import axios from 'axios';

export const prices = axios.create({
  baseURL: 'https://prices.shop.example',
  timeout: 2_000,
  httpsAgent: new https.Agent({ maxSockets: 50 }),
});`,
    },
    {
      title: 'an agent that is only made for a certificate',
      file: 'bank.ts',
      code: `import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';

export const bankAgent = new Agent({ ca: readFileSync('bank-ca.pem') });`,
    },
  ],
  good: [
    {
      title: 'an agent that keeps its connections',
      file: 'prices.ts',
      code: `import https from 'node:https';
import axios from 'axios';

export const prices = axios.create({
  baseURL: 'https://prices.shop.example',
  timeout: 2_000,
  httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 50 }),
});`,
    },
    {
      title: 'a peer that cuts idle connections, and an author who knows',
      file: 'legacy.ts',
      code: `import http from 'node:http';

export const legacyAgent = new http.Agent({ keepAlive: false, maxSockets: 4 });`,
    },
  ],
  fix: 'A suggestion adds `keepAlive: true`. A kept connection may be closed by the peer in the moment in which it is used again; retry what may be repeated, and keep connections for less time than the peer does.',
  whenNot: 'Where the peer breaks idle connections, or every request goes to another host, write `keepAlive: false`: the rule takes it for a decision.',
  readings: { primary: 'node-agent', second: 'rgoa#transport-cost', seed: 'wiki-fallacies#effect-7' },
};
