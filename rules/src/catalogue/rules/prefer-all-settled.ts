import type { CatalogueRule } from '../rule-entry.js';

export const preferAllSettled: CatalogueRule = {
  fallacy: 'partial-availability',
  level: 'opt-in',
  description: 'Prefer an answer with less in it to none where one of several services fails',
  assumption: 'An answer without one part is no answer.',
  consequence:
    'A page that is made of five services, each of which is there 99.9 % of the time, is there 99.5 % of the time: the recommendations are down, and nobody sees the product any more. Whoever reads a page without its recommendations notices nothing.',
  bad: [
    {
      title: 'a page that is not there without its recommendations',
      file: 'home.ts',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/home/:id', async (req, res) => {
  const [user, recommendations] = await Promise.all([
    axios.get('https://users.example/' + req.params.id, { timeout: 2_000 }),
    axios.get('https://recommendations.example/' + req.params.id, { timeout: 2_000 }),
  ]);
  res.json({ user: user.data, recommendations: recommendations.data });
});`,
    },
  ],
  good: [
    {
      title: 'a page without recommendations, if it must be',
      file: 'home.ts',
      code: `import axios from 'axios';
import express from 'express';

const app = express();

app.get('/home/:id', async (req, res) => {
  const [user, recommendations] = await Promise.allSettled([
    axios.get('https://users.example/' + req.params.id, { timeout: 2_000 }),
    axios.get('https://recommendations.example/' + req.params.id, { timeout: 2_000 }),
  ]);
  if (user.status === 'rejected') {
    res.sendStatus(502);
    return;
  }
  res.json({
    user: user.value.data,
    recommendations: recommendations.status === 'fulfilled' ? recommendations.value.data : [],
    partial: recommendations.status === 'rejected',
  });
});`,
    },
  ],
  fix: 'None: which parts an answer can do without is not in the code. Ask for those with `Promise.allSettled`, or give them a `.catch` with what stands in for them, and say in the answer that something is missing.',
  whenNot:
    'Where an answer needs all of its parts, such as a price that is made of two, leave it as it is: that is why the rule has to be switched on. Only reads of different services are reported whose results all go into the answer to a request, and none where one has a `.catch` or each is looked at first.',
  readings: { primary: 'young-bloods#partially-available', second: 'codahale#harvest-and-yield', seed: 'ipspace-notes' },
};
