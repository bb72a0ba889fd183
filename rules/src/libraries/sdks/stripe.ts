import { defineLibrary, type CallFact, type ClientFact } from '../library.js';

/** `create(params?, options?)`, `retrieve(id, params?, options?)`: the limit is the client's own, so nothing is read from here. */
const ask: CallFact = { kind: 'call', signature: [['body', 'other'], ['other'], ['other']], gives: 'body' };

/** The library makes a key for each call and keeps it over its own attempts; whoever calls again gets another one. */
const pay: CallFact = { ...ask, movesMoney: { key: { argument: 1, option: 'idempotencyKey' } } };

/** What can be done with most kinds of things. */
const resource = (name: string): Record<string, CallFact> => ({
  [`${name}.create`]: ask,
  [`${name}.retrieve`]: ask,
  [`${name}.update`]: ask,
  [`${name}.list`]: ask,
});

const client: ClientFact = {
  kind: 'client',
  new: true,
  signature: [['other'], ['options']],
  calls: {
    ...resource('accounts'),
    ...resource('charges'),
    ...resource('checkout.sessions'),
    ...resource('coupons'),
    ...resource('customers'),
    ...resource('invoiceItems'),
    ...resource('invoices'),
    ...resource('paymentIntents'),
    ...resource('paymentLinks'),
    ...resource('paymentMethods'),
    ...resource('payouts'),
    ...resource('prices'),
    ...resource('products'),
    ...resource('refunds'),
    ...resource('setupIntents'),
    ...resource('subscriptionItems'),
    ...resource('subscriptions'),
    ...resource('transfers'),
    'charges.create': pay,
    // A whole payment is given back once; a part of it may be given back again.
    'refunds.create': { ...pay, movesMoney: { ...pay.movesMoney!, onlyWith: { option: 'amount' } } },
    'transfers.create': pay,
    'payouts.create': pay,
    // Others only prepare a payment that the customer has to confirm.
    'paymentIntents.create': { ...pay, movesMoney: { ...pay.movesMoney!, onlyWith: { option: 'confirm', value: true } } },
    'accountLinks.create': ask,
    'balance.retrieve': ask,
    'billingPortal.sessions.create': ask,
    'checkout.sessions.expire': ask,
    'checkout.sessions.listLineItems': ask,
    'customers.del': ask,
    'customers.search': ask,
    'events.list': ask,
    'events.retrieve': ask,
    'invoices.finalizeInvoice': ask,
    'invoices.pay': ask,
    'paymentIntents.cancel': ask,
    'paymentIntents.capture': ask,
    'paymentIntents.confirm': ask,
    'paymentMethods.attach': ask,
    'paymentMethods.detach': ask,
    'subscriptions.cancel': ask,
  },
  cost: 'none',
  noun: 'client',
};

export const stripe = defineLibrary({
  name: 'stripe',
  modules: ['stripe'],
  exports: { '': client, Stripe: client },
  request: {
    deadline: { options: [{ path: 'timeout', write: '{limit}', off: [0] }], whenDisabled: 'may hang as long as the connection lasts', forEver: false },
    retries: 'by-default',
    hostOptions: ['host'],
  },
  // Before 13 nothing was repeated.
  versions: [{ range: '<13', request: { retries: 'none' } }],
  profile: {
    deadline: '80 s of silence an attempt, 4 minutes with all three',
    retries: '2, with an `Idempotency-Key` on every `POST`; 1 before 20, none before 13',
    body: 'no limit',
    tls: 'certificates are checked',
    error: 'does not apply',
    fixes: ['`timeout: 10_000, maxNetworkRetries: 2`'],
    notFixes: ['`timeout: 0`: no limit at all'],
  },
  evidence: {
    version: '23.1.0',
    others: '12.18 to 22',
    by: 'experiment',
    what: 'a silent server was given up after 241 s, three times 80 s; with `timeout: 0` it was still pending after 100 s',
  },
});
