import type { Explain } from '../../src/report/file-report.js';

const messages: Readonly<Record<string, string>> = {
  unbounded: '`{{call}}` waits for ever if the peer falls silent.',
  addTimeout: 'Give up after {{limit}}.',
  relies: 'It relies on this.',
};

const fallacyOf: Readonly<Record<string, string>> = {
  'require-timeout': 'The network is reliable',
  'require-retry': 'The network is reliable',
  'no-cleartext-transport': 'The network is secure',
};

/** What the reports are told about rules in their tests: it does not change with the catalogue. */
export const explainInTests: Explain = (rule) => ({
  message: (messageId, data) => (messages[messageId] ?? '').replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(data[key])),
  fallacy: fallacyOf[rule] ?? '',
  reading: { title: 'On timeouts', section: 'Limits', author: 'A. Author', url: 'https://example.com/timeouts' },
});
