type Stream = { cork?: () => void; uncork?: () => void };
type Client = { query: (...args: unknown[]) => unknown; connection?: { stream?: Stream } };
type Emitter = { on(event: "connect", listener: (client: never) => void): unknown };

/** How the statement begins that tells Postgres who acts (db/actor-settings.ts): by itself it changes nothing. */
const settings = /^select\s+set_config\('app\.kind'/;

/**
 * Saves round trips of a pool's clients. What is sent in one turn of the event loop leaves in one packet, and `begin` leaves with
 * the settings of the actor behind it. Any other first statement waits until the transaction has begun, and with it what comes next.
 */
export function pipeline(pool: Emitter): void {
  pool.on("connect", (client: never) => {
    const target = client as Client;
    const query = target.query.bind(target);
    const stream = target.connection?.stream;
    let isBegun = true;
    let opening: Promise<unknown> | undefined;
    target.query = (first, ...rest) => {
      const text = textOf(first);
      if (text === "begin") {
        isBegun = false;
        return Promise.resolve({ rows: [], rowCount: null, command: "BEGIN" });
      }
      inOnePacket(stream);
      if (opening) return opening.then(() => query(first, ...rest));
      if (isBegun) return query(first, ...rest);
      isBegun = true;
      if (text === "commit" || text === "rollback") return Promise.resolve({ rows: [] });
      const begun = query("begin") as Promise<unknown>;
      if (!settings.test(text)) {
        // Heard before those that wait: they are sent one after the other, and whatever comes later behind them.
        const opened = () => {
          opening = undefined;
        };
        opening = begun;
        begun.then(opened, opened);
        return begun.then(() => query(first, ...rest));
      }
      return Promise.all([begun, query(first, ...rest)]).then(([, answer]) => answer);
    };
  });
}

/** What came of each piece of work, in its order. */
export type Answers<Work extends readonly unknown[]> = { -readonly [N in keyof Work]: Awaited<Work[N]> };

/**
 * The answers to statements of one transaction that are sent together. Waits for all of them also when one fails, because nothing
 * may be sent once the transaction has ended. Throws what failed first. Postgres runs them in the order they are sent: calls of
 * async functions in the order of the list, and behind them statements that stand in it themselves. Where the order matters, as
 * with a lock and what is read behind it, all are calls, and each sends its first statement before it waits for anything.
 */
export async function together<const Work extends readonly unknown[]>(work: Work): Promise<Answers<Work>> {
  const settled = await Promise.allSettled(work);
  const failed = settled.filter((one) => one.status === "rejected").map((one) => one.reason);
  // What was sent behind a failure fails for it as well, and says nothing.
  if (failed.length > 0) throw failed.find((reason) => !isBehindFailure(reason)) ?? failed[0];
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as never;
}

/** True for "current transaction is aborted" (SQLSTATE 25P02), as it comes from Postgres or as Drizzle hands it on. */
function isBehindFailure(reason: unknown): boolean {
  const { code, cause } = (reason ?? {}) as { code?: string; cause?: { code?: string } };
  return (cause?.code ?? code) === "25P02";
}

const textOf = (first: unknown): string =>
  typeof first === "string" ? first : ((first as { text?: string } | null)?.text ?? "");

/**
 * Holds what is written back until everything else of this turn is written, and what follows from its first tick: `commit` is sent
 * one tick behind the last statements (db/actor-settings.ts) and leaves with them.
 */
function inOnePacket(stream: Stream | undefined): void {
  if (!stream?.cork || !stream.uncork) return;
  stream.cork();
  const uncork = () => stream.uncork?.();
  process.nextTick(() => queueMicrotask(() => process.nextTick(uncork)));
}
