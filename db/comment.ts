import { currentRequestId } from "#lib/log/context.ts";

type Queryable = { query: (...args: never[]) => unknown };
type Emitter = { on(event: "connect", listener: (client: never) => void): unknown };

/** Puts the request id into each statement as a comment, so that a slow query in Postgres's log names its request. */
export function commentQueries(pool: Emitter): void {
  pool.on("connect", (client: never) => {
    const target = client as Queryable;
    const query = target.query.bind(target) as (...args: unknown[]) => unknown;
    target.query = ((first: unknown, ...rest: unknown[]) =>
      query(commented(first), ...rest)) as Queryable["query"];
  });
}

function commented(first: unknown): unknown {
  const requestId = currentRequestId();
  if (!requestId) return first;
  const suffix = ` /* request_id=${requestId} */`;
  if (typeof first === "string") return first + suffix;
  if (first && typeof first === "object" && "text" in first && typeof first.text === "string") {
    return { ...first, text: first.text + suffix };
  }
  return first;
}
