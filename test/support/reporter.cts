import Mocha = require('mocha');

/** Mocha's own report, which tests were tried again, where they ran, and the result in one line at the very end. */
class Reporter extends Mocha.reporters.Spec {
  readonly #places = new Map<string, number>();
  readonly #again: string[] = [];

  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('retry', (test: Mocha.Test, { message }: Error) => this.#again.push(`${test.fullTitle()}: ${message}`));
    runner.on('test end', (test: Mocha.Test & { readonly place?: string; readonly before?: string }) => {
      const { place = `Node ${process.versions.node}`, before } = test;
      if (before !== undefined) this.#again.push(`${test.fullTitle()}: ${before}`);
      if (test.state !== undefined) this.#places.set(place, (this.#places.get(place) ?? 0) + 1);
    });
  }

  override epilogue(): void {
    super.epilogue();
    const { passes, failures } = this.stats;
    const print = Mocha.reporters.Base.consoleLog;
    if (this.#again.length > 0) print('  tried again:\n');
    for (const text of this.#again) print('    %s\n', text.replaceAll('\n', '\n      '));
    for (const [place, count] of this.#places) print('%s in %s', String(count).padStart(6), place);
    print('%d passed, %d failed', passes, failures);
  }
}

export = Reporter;
