/** Thrown when the operator asked to stop. */
export class Interrupted extends Error {
  override name = "Interrupted";
}

/**
 * Rejects with Interrupted at the first SIGINT, SIGTERM or SIGHUP and swallows the same signals afterwards, as a
 * terminal and npm often send them twice. A signal three seconds later or more ends the process at once.
 */
export function interruption(): Promise<never> {
  return new Promise((_, reject) => {
    let first = 0;
    const onSignal = () => {
      if (first === 0) {
        first = Date.now();
        reject(new Interrupted("asked to stop"));
      } else if (Date.now() - first > 3_000) process.exit(130);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  });
}
