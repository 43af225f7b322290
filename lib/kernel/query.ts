import "server-only";
import type { z } from "zod";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { type Actor, settingsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { type ErrorDetails, Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { enforce, type Policy } from "#lib/kernel/policy.ts";
import { inRequest } from "#lib/log/context.ts";

export type QueryDefinition<Schema extends z.ZodType, Output> = {
  name: string;
  input: Schema;
  /** Reads a DTO with explicit columns; null answers NOT_FOUND. Row-level security already narrows what it sees. */
  handler: (args: { tx: Tx; input: z.output<Schema>; actor: Actor }) => Promise<Output | null>;
  /** Decides on what was read. `resource` is the DTO. */
  policy: Policy<z.output<Schema>, Output>;
};

export type Query<Input, Output> = {
  (context: Context, input: Input): Promise<Result<Output>>;
  kind: "query";
  queryName: string;
};

/** Makes a query that reads for an actor. Mirrors `defineCommand`, without lock, audit or change. */
export function defineQuery<Schema extends z.ZodType, Output>(
  definition: QueryDefinition<Schema, Output>,
): Query<z.input<Schema>, Output> {
  const run = ({ actor, requestId }: Context, raw: z.input<Schema>): Promise<Result<Output>> =>
    outcome(async () => {
      const input = parseInput(definition.input, raw);
      return inRequest(requestId, () =>
        withActorSettings(database(), settingsOf(actor), async (tx) => {
          const dto = await definition.handler({ tx, input, actor });
          if (dto === null) throw new Refusal("NOT_FOUND");
          enforce(definition.policy(actor, { input, resource: dto }), actor);
          return dto;
        }),
      );
    });
  return Object.assign(run, { kind: "query" as const, queryName: definition.name });
}

/** The value of a result, for callers where a refusal is a fault. Throws Refusal. */
export function unwrap<Output>(result: Result<Output, string>): Output {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.details as ErrorDetails | undefined);
}
