import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "#db/client.ts";
import { hmacHex } from "#lib/crypto/digest.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** At most `points` turns for one key within `seconds`. */
export type Limit = { name: string; points: number; seconds: number };

/** One count to make: which limit, and for whom. The value (an address, an e-mail) is stored as a keyed hash only. */
export type Turn = { limit: Limit; key: string };

type Queryable = { query: (statement: { text: string; values: unknown[] }) => Promise<unknown> };

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf(limit: Limit): RateLimiterPostgres {
  let limiter = limiters.get(limit.name);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient: {
        // The limiter names its statements, but the request id in their comment makes every text different.
        query: ({ text, values }: { text: string; values: unknown[] }) => pool().query({ text, values }),
      } satisfies Queryable,
      storeType: "client",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: limit.name,
      points: limit.points,
      duration: limit.seconds,
      // One of them sweeps the table for all.
      clearExpiredByTimeout: limiters.size === 0,
    });
    limiters.set(limit.name, limiter);
  }
  return limiter;
}

function pool(): Queryable {
  return (database() as unknown as { $client: Queryable }).$client;
}

/**
 * Counts a turn for each key in order and throws RATE_LIMITED with `retryAfterSeconds` at the first that is used up; the
 * ones after it are not counted, so that a blocked visitor cannot use up somebody else's turns. Counts stand whatever
 * the caller's work comes to: call it before a transaction, never inside one.
 */
export async function takeTurns(turns: readonly Turn[]): Promise<void> {
  for (const { limit, key } of turns) {
    try {
      await limiterOf(limit).consume(hmacHex("rate-limit", `${limit.name}\0${key}`));
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      throw new Refusal("RATE_LIMITED", { retryAfterSeconds: Math.ceil(rejected.msBeforeNext / 1000) });
    }
  }
}

/** The same for answers that are no pages: seconds to wait when the turns are used up, null when they were counted. */
export async function waitingTime(turns: readonly Turn[]): Promise<number | null> {
  try {
    await takeTurns(turns);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Number(error.details?.retryAfterSeconds ?? 60);
  }
}

/** Forgets the turns counted for a key: what was tried turned out right. */
export async function clearTurns({ limit, key }: Turn): Promise<void> {
  await limiterOf(limit).delete(hmacHex("rate-limit", `${limit.name}\0${key}`));
}
