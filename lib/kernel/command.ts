import "server-only";
import type { z } from "zod";
import { type Behind, withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { stampTags } from "#lib/cache/stamp.ts";
import { now } from "#lib/clock.ts";
import { type Actor, isSteppedUp, settingsOf } from "#lib/kernel/actor.ts";
import { type AuditEntry, appendAudit } from "#lib/kernel/audit.ts";
import type { Context } from "#lib/kernel/context.ts";
import { type ErrorDetails, Refusal, type Result } from "#lib/kernel/errors.ts";
import { outcome } from "#lib/kernel/outcome.ts";
import { parseInput } from "#lib/kernel/parse.ts";
import { enforce, type Policy } from "#lib/kernel/policy.ts";
import { inRequest } from "#lib/log/context.ts";

type Fail<Code extends string> = (code: Code, details?: ErrorDetails) => never;

export type CommandDefinition<Schema extends z.ZodType, Code extends string, Resource, Output> = {
  /** `slice.verb`, as it stands in the audit chain and the authorisation matrix. */
  name: string;
  input: Schema;
  /** Every refusal of its own that the handler may give. */
  errors: readonly Code[];
  /** Reads and locks what the command is about. Null answers NOT_FOUND. */
  load: (args: { tx: Tx; input: z.output<Schema>; actor: Actor }) => Promise<Resource | null>;
  policy: Policy<z.output<Schema>, Resource>;
  /** Asks a person for a second factor not older than ten minutes, after the policy has allowed the act. */
  stepUp?: true;
  handler: (args: {
    tx: Tx;
    input: z.output<Schema>;
    resource: Resource;
    actor: Actor;
    now: Date;
    fail: Fail<Code>;
  }) => Promise<Output>;
  /** The audit row; null for what leaves no trace worth keeping (a basket), or when nothing was done this time. */
  audit:
    | ((args: { input: z.output<Schema>; resource: Resource; output: Output }) => AuditEntry | null)
    | null;
  /** Cache tags that the change makes stale, from lib/cache/tags.ts. */
  invalidates?: (args: { input: z.output<Schema>; resource: Resource; output: Output }) => readonly string[];
};

export type Command<Input, Output, Code extends string> = {
  (context: Context, input: Input): Promise<Result<Output, Code>>;
  /** The same work inside the caller's transaction; a refusal is thrown. For commands made of commands. */
  within: (tx: Tx, context: Context, input: Input) => Promise<Output>;
  /** What the policy says, without doing anything. */
  mayRun: (context: Context, input: Input) => Promise<Result<void, never>>;
  kind: "command";
  commandName: string;
  stepUp: boolean;
  errors: readonly Code[];
};

/**
 * Makes a command: parse, open the transaction as the actor, load and lock, apply the policy, do the work, stamp
 * cache tags, write the audit row, commit. Refusals roll everything back and come out as `{ ok: false }`.
 */
export function defineCommand<Schema extends z.ZodType, const Code extends string, Resource, Output>(
  definition: CommandDefinition<Schema, Code, Resource, Output>,
): Command<z.input<Schema>, Output, Code> {
  const fail: Fail<Code> = (code, details) => {
    throw new Refusal(code, details);
  };

  async function authorise(tx: Tx, actor: Actor, input: z.output<Schema>, at: Date): Promise<Resource> {
    const resource = await definition.load({ tx, input, actor });
    if (resource === null) throw new Refusal("NOT_FOUND");
    enforce(definition.policy(actor, { input, resource }), actor);
    if (definition.stepUp && !isSteppedUp(actor, at)) throw new Refusal("STEP_UP_REQUIRED");
    return resource;
  }

  async function work(tx: Tx, context: Context, raw: z.input<Schema>, behind: Behind): Promise<Output> {
    const { actor } = context;
    const input = parseInput(definition.input, raw);
    const at = context.now ?? now();
    const resource = await authorise(tx, actor, input, at);
    const output = await definition.handler({ tx, input, resource, actor, now: at, fail });
    const stale = definition.invalidates?.({ input, resource, output }) ?? [];
    const entry = definition.audit?.({ input, resource, output });
    // Everybody waits for who stamped or audited last: these two are the last to be sent.
    behind(stampTags(tx, stale));
    if (entry) behind(appendAudit(tx, context, definition.name, entry));
    return output;
  }

  async function within(tx: Tx, context: Context, raw: z.input<Schema>): Promise<Output> {
    const last: Promise<unknown>[] = [];
    const output = await work(tx, context, raw, (one) => last.push(one));
    await together(last);
    return output;
  }

  const run = (context: Context, raw: z.input<Schema>): Promise<Result<Output, Code>> =>
    outcome(() => {
      parseInput(definition.input, raw);
      return inRequest(context.requestId, () =>
        withActorSettings(database(), settingsOf(context.actor), (tx, behind) =>
          work(tx, context, raw, behind),
        ),
      );
    });

  const mayRun = (context: Context, raw: z.input<Schema>): Promise<Result<void, never>> =>
    outcome(async () => {
      const input = parseInput(definition.input, raw);
      await withActorSettings(database(), settingsOf(context.actor), (tx) =>
        authorise(tx, context.actor, input, context.now ?? now()),
      );
    });

  return Object.assign(run, {
    within,
    mayRun,
    kind: "command" as const,
    commandName: definition.name,
    stepUp: definition.stepUp ?? false,
    errors: definition.errors,
  });
}
