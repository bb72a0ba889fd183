import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * A client that shows no errors. The library shows some whatever the options say, as when a server dies while it starts;
 * here they go to the log alone, and the status tells.
 */
export function quieted<Client extends BaseLanguageClient>(client: Client): Client {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
  return client;
}
