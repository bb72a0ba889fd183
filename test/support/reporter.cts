import Mocha = require('mocha');

/** Mocha's own report, and the result in one line at the very end. */
class Reporter extends Mocha.reporters.Spec {
  override epilogue(): void {
    super.epilogue();
    const { passes, failures } = this.stats;
    Mocha.reporters.Base.consoleLog('%d passed, %d failed', passes, failures);
  }
}

export = Reporter;
