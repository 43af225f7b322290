/**
 * Something the person at the keyboard can mend. The message is one line that says what is wrong and what to do;
 * commands print it alone, without a stack.
 */
export class OperatorError extends Error {
  override name = "OperatorError";
}

/** Runs a command's main function: an OperatorError prints its line, anything else its stack; both exit with 1. */
export async function runMain(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    if (error instanceof OperatorError) console.error(`\nStopped: ${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}
