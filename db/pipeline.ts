type Stream = { cork?: () => void; uncork?: () => void };
type Client = { query: (...args: unknown[]) => unknown; connection?: { stream?: Stream } };
type Emitter = { on(event: "connect", listener: (client: never) => void): unknown };

/** How the statement begins that tells Postgres who acts (db/actor-settings.ts): by itself it changes nothing. */
const settings = /^select\s+set_config\('app\.kind'/;

/**
 * Saves round trips of a pool's clients. What is sent in one turn of the event loop leaves in one packet, and `begin` leaves with
 * the settings of the actor behind it. Any other first statement waits until the transaction has begun.
 */
export function pipeline(pool: Emitter): void {
  pool.on("connect", (client: never) => {
    const target = client as Client;
    const query = target.query.bind(target);
    const stream = target.connection?.stream;
    let isBegun = true;
    target.query = (first, ...rest) => {
      const text = textOf(first);
      if (text === "begin") {
        isBegun = false;
        return Promise.resolve({ rows: [], rowCount: null, command: "BEGIN" });
      }
      inOnePacket(stream);
      if (isBegun) return query(first, ...rest);
      isBegun = true;
      if (text === "commit" || text === "rollback") return Promise.resolve({ rows: [] });
      const begun = query("begin") as Promise<unknown>;
      if (!settings.test(text)) return begun.then(() => query(first, ...rest));
      return Promise.all([begun, query(first, ...rest)]).then(([, answer]) => answer);
    };
  });
}

/**
 * The answers to statements of one transaction that are sent together. Waits for all of them also when one fails, because nothing
 * may be sent once the transaction has ended. Throws what failed first.
 */
export async function together<const Work extends readonly unknown[]>(
  work: Work,
): Promise<{ -readonly [N in keyof Work]: Awaited<Work[N]> }> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as never;
}

const textOf = (first: unknown): string =>
  typeof first === "string" ? first : ((first as { text?: string } | null)?.text ?? "");

/** Holds what is written back until everything else of this turn is written. */
function inOnePacket(stream: Stream | undefined): void {
  if (!stream?.cork || !stream.uncork) return;
  stream.cork();
  process.nextTick(() => stream.uncork?.());
}
