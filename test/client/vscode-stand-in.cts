/** What the client, and its library, need of the editor until the server has started. Anything else is there, and does nothing. */
const shown: string[] = [];
const show = (message: string): Promise<undefined> => {
  shown.push(message);
  return Promise.resolve(undefined);
};

const disposable = { dispose: () => undefined };
const listen = () => disposable;

/** Can be read from, called and extended, whatever it stands for. */
function anything(): object {
  function target(): void {}
  return new Proxy(target, {
    get: (_target, key): unknown => (key === 'prototype' ? target.prototype : key === 'then' || typeof key === 'symbol' ? undefined : anything()),
    apply: anything,
    construct: () => ({ ...disposable, event: listen, fire: () => undefined }),
  });
}

function standIn(own: object): object {
  return new Proxy(own, { get: (target, key): unknown => Reflect.get(target, key) ?? (String(key).startsWith('on') ? listen : anything()) });
}

/** The item of the list of languages. */
const item = { busy: false };

/** Code in modules sees only what has a name here. */
const editor = standIn({
  shown,
  item,
  EventEmitter: anything(),
  LanguageStatusSeverity: {},
  l10n: { t: (text: string, ...given: readonly unknown[]) => text.replace(/\{(\d+)\}/g, (_place, nth: string) => String(given[Number(nth)])) },
  Uri: standIn({ parse: (text: string) => text }),
  languages: standIn({ createLanguageStatusItem: () => item }),
  version: '1.100.0',
  env: { language: 'en', logLevel: 2, onDidChangeLogLevel: listen },
  window: standIn({ showErrorMessage: show, showWarningMessage: show, showInformationMessage: show, visibleTextEditors: [], tabGroups: { all: [], onDidChangeTabs: listen } }),
  workspace: standIn({ workspaceFolders: [{ name: 'shop', uri: 'file:///shop' }], asRelativePath: (uri: string) => uri.replace('file:///shop/', ''), textDocuments: [], notebookDocuments: [], getConfiguration: () => ({ get: () => undefined }) }),
});

export = editor;
