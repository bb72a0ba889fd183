import Mocha = require('mocha');

/** Mocha's own report, where the tests ran, and the result in one line at the very end. */
class Reporter extends Mocha.reporters.Spec {
  readonly #places = new Map<string, number>();

  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('test end', (test: Mocha.Test & { readonly place?: string }) => {
      const { place = `Node ${process.versions.node}` } = test;
      if (test.state !== undefined) this.#places.set(place, (this.#places.get(place) ?? 0) + 1);
    });
  }

  override epilogue(): void {
    super.epilogue();
    const { passes, failures } = this.stats;
    const print = Mocha.reporters.Base.consoleLog;
    for (const [place, count] of this.#places) print('%s in %s', String(count).padStart(6), place);
    print('%d passed, %d failed', passes, failures);
  }
}

export = Reporter;
