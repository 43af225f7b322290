import "server-only";
import type { z } from "zod";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { now as clock } from "#lib/clock.ts";
import { type Actor, isSteppedUp, settingsOf } from "#lib/kernel/actor.ts";
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
  handler: (args: { tx: Tx; input: z.output<Schema>; actor: Actor; now: Date }) => Promise<Output | null>;
  /** Decides on what was read. `resource` is the DTO. */
  policy: Policy<z.output<Schema>, Output>;
  /** Asks a person for a second factor not older than ten minutes, after the policy has allowed the read. */
  stepUp?: true;
};

export type Query<Input, Output> = {
  (context: Context, input: Input): Promise<Result<Output>>;
  kind: "query";
  queryName: string;
  stepUp: boolean;
};

/** Makes a query that reads for an actor. Mirrors `defineCommand`, without lock, audit or change. */
export function defineQuery<Schema extends z.ZodType, Output>(
  definition: QueryDefinition<Schema, Output>,
): Query<z.input<Schema>, Output> {
  const run = ({ actor, requestId, now = clock() }: Context, raw: z.input<Schema>): Promise<Result<Output>> =>
    outcome(async () => {
      const input = parseInput(definition.input, raw);
      return inRequest(requestId, () =>
        withActorSettings(database(), settingsOf(actor), async (tx) => {
          const dto = await definition.handler({ tx, input, actor, now });
          if (dto === null) throw new Refusal("NOT_FOUND");
          enforce(definition.policy(actor, { input, resource: dto }), actor);
          if (definition.stepUp && !isSteppedUp(actor, now)) throw new Refusal("STEP_UP_REQUIRED");
          return dto;
        }),
      );
    });
  return Object.assign(run, {
    kind: "query" as const,
    queryName: definition.name,
    stepUp: definition.stepUp ?? false,
  });
}

/** The value of a result, for callers where a refusal is a fault. Throws Refusal. */
export function unwrap<Output>(result: Result<Output, string>): Output {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.details as ErrorDetails | undefined);
}
