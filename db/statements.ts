import { createHash } from "node:crypto";
import { currentRequestId } from "#lib/log/context.ts";
import { log } from "#lib/log/log.ts";

type Queryable = { query: (...args: never[]) => unknown };
type Emitter = { on(event: "connect", listener: (client: never) => void): unknown };
type Statement = { text: string; name?: string; [more: string]: unknown };

/**
 * Runs of a text after which it gets a name, and after which it takes the name's place of the text that was not used for longest, once
 * all are given; most names of a process, most that one connection ever prepares, most texts counted, and milliseconds after which a
 * named one is logged. A name belongs to one text for ever, so that none is prepared twice on a connection.
 */
const limits = { runs: 3, runsWhenFull: 12, names: 300, aConnection: 600, seen: 3000, slowMs: 500 } as const;

/** Times that a pooler may lose our names before this process does without them. */
const patience = 5;

let runs = new Map<string, number>();
let names = new Map<string, string>();
let lost = 0;

/**
 * Prepares each client of a pool: a statement that comes again gets a name, so that Postgres reads and plans it once a connection
 * (docs/adr/0019-statements-are-prepared.md); any other carries the request id as a comment, so that a slow query in Postgres's log
 * names its request. A named one that is slow is logged here, with its name.
 */
export function watchStatements(pool: Emitter, isPrepared = process.env.DATABASE_PREPARED !== "off"): void {
  pool.on("connect", (client: never) => {
    const target = client as Queryable;
    const query = target.query.bind(target) as (...args: unknown[]) => unknown;
    const prepared = new Set<string>();
    target.query = ((first: unknown, ...rest: unknown[]) => {
      const name = isPrepared && isStatement(first) ? nameOf(first) : undefined;
      // What Postgres keeps of a connection's statements is never given back: a long-lived one goes on without more names.
      const isHere = name !== undefined && (prepared.has(name) || prepared.size < limits.aConnection);
      if (!isHere) return query(commented(first), ...rest);
      prepared.add(name);
      return timed(query, [{ ...(first as Statement), name }, ...rest]);
    }) as Queryable["query"];
  });
}

/** True when a statement failed for its name alone: the table has changed under it, or a pooler has lost it. Nothing was done. */
export function isStalePlan(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code === "0A000") return message?.includes("cached plan") ?? false;
  return code === "26000" || code === "42P05";
}

/** Runs work on the database, and once more when a statement of it failed for its name alone. */
export async function withFreshPlans<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStalePlan((error as { cause?: unknown } | null)?.cause ?? error)) throw error;
    return work();
  }
}

const isStatement = (first: unknown): first is Statement =>
  typeof first === "object" && first !== null && "text" in first && typeof first.text === "string";

/** The name of a text that comes again and again. Several statements in one text cannot be named, nor what begins and ends. */
function nameOf({ text, name }: Statement): string | undefined {
  const known = names.get(text);
  if (known) {
    // To the end of the row: whoever stands first has not been used for longest.
    names.delete(text);
    names.set(text, known);
  }
  if (known || name || lost > patience) return known;
  if (!/^\s*(?:select|insert|update|delete|with)\b/i.test(text) || text.includes(";")) return undefined;
  const count = (runs.get(text) ?? 0) + 1;
  if (runs.size >= limits.seen) runs = new Map();
  runs.set(text, count);
  const isFull = names.size >= limits.names;
  if (count < (isFull ? limits.runsWhenFull : limits.runs)) return undefined;
  if (isFull) names.delete(names.keys().next().value ?? "");
  const made = `s${lost}_${createHash("sha256").update(text).digest("base64url").slice(0, 16)}`;
  names.set(text, made);
  return made;
}

/** Every text counts anew, and gets another name when it comes again. Of many that fail at once only the first is heard. */
function forgetNames({ text, name }: Statement, error: unknown): void {
  if (names.get(text) !== name) return;
  lost += 1;
  [runs, names] = [new Map(), new Map()];
  log.warn({ sqlstate: (error as { code?: string }).code, times: lost }, "prepared statements forgotten");
}

function timed(
  query: (...args: unknown[]) => unknown,
  [statement, ...rest]: [Statement, ...unknown[]],
): unknown {
  const began = performance.now();
  const done = (error: unknown) => {
    if (error && isStalePlan(error)) forgetNames(statement, error);
    const ms = Math.round(performance.now() - began);
    if (ms >= limits.slowMs) log.warn({ statement: statement.name, ms }, "slow statement");
  };
  const last = rest.at(-1);
  if (typeof last === "function") {
    const call = last as (error: unknown, answer: unknown) => void;
    const passOn = (error: unknown, answer: unknown) => {
      done(error);
      call(error, answer);
    };
    return query(statement, ...rest.slice(0, -1), passOn);
  }
  const answer = query(statement, ...rest);
  if (answer instanceof Promise) answer.then(() => done(null), done);
  return answer;
}

function commented(first: unknown): unknown {
  const requestId = currentRequestId();
  if (!requestId) return first;
  const suffix = ` /* request_id=${requestId} */`;
  if (typeof first === "string") return first + suffix;
  if (isStatement(first)) return { ...first, text: first.text + suffix };
  return first;
}
