import { defineLibrary, type Library, type Profile, type ScheduleFact } from '../library.js';

const schedule: ScheduleFact = { kind: 'schedule' };

const profile: Profile = {
  deadline: 'does not apply',
  retries: 'none: what failed runs again at its next time',
  body: 'does not apply',
  tls: 'does not apply',
  error: 'none emitted',
  fixes: [],
  notFixes: [],
};

const nodeCron = defineLibrary({
  name: 'node-cron',
  modules: ['node-cron'],
  exports: { schedule: { ...schedule, agreed: 'distributed' } },
  profile: { ...profile, fixes: ['`distributed: true`, with a coordinator'] },
  evidence: { version: '4.6.0', by: 'experiment', what: 'two processes with the same expression each ran the function at every second' },
});

const cron = defineLibrary({
  name: 'cron',
  modules: ['cron'],
  exports: { CronJob: { ...schedule, new: true }, 'CronJob.from': { ...schedule, runs: 'onTick' } },
  profile,
  evidence: { version: '4.4.0', by: 'experiment', what: 'two processes with the same expression each ran the function at every second, by `new CronJob` and by `CronJob.from`' },
});

const nodeSchedule = defineLibrary({
  name: 'node-schedule',
  modules: ['node-schedule'],
  exports: { scheduleJob: schedule },
  profile,
  evidence: { version: '2.1.1', by: 'experiment', what: 'two processes with the same expression each ran the function at every second, under a name too' },
});

const croner = defineLibrary({
  name: 'croner',
  modules: ['croner'],
  exports: { Cron: { ...schedule, new: true } },
  profile,
  evidence: { version: '11.0.1', by: 'experiment', what: 'two processes with the same pattern each ran the function at every second, with options too' },
});

const nestSchedule = defineLibrary({
  name: '@nestjs/schedule',
  modules: ['@nestjs/schedule'],
  exports: { Cron: schedule, Interval: schedule },
  profile,
  evidence: { version: '12.0.2', by: 'source', what: 'scheduler.orchestrator.js: a CronJob of the package cron, or setInterval, in each application' },
});

/** What runs functions at given times, in each process for itself. */
export const schedules: readonly Library[] = [nodeCron, cron, nodeSchedule, croner, nestSchedule];
