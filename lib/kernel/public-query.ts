import "server-only";
import type { z } from "zod";
import { type Database, database } from "#db/client.ts";
import { withoutValues } from "#db/scrub-error.ts";
import { withFreshPlans } from "#db/statements.ts";
import { parseInput } from "#lib/kernel/parse.ts";

export type PublicQuery<Input, Output> = {
  (input: Input): Promise<Output>;
  kind: "public-query";
  queryName: string;
};

/**
 * Makes a query of what anyone may see. It connects as `public_reader`, which can select from the published views
 * and from nothing else, so its answers may be cached for everybody. Bad input throws Refusal INVALID_INPUT.
 */
export function definePublicQuery<Schema extends z.ZodType, Output>(definition: {
  name: string;
  input: Schema;
  handler: (args: { db: Database; input: z.output<Schema> }) => Promise<Output>;
}): PublicQuery<z.input<Schema>, Output> {
  const run = async (raw: z.input<Schema>): Promise<Output> => {
    const input = parseInput(definition.input, raw);
    const handle = () => definition.handler({ db: database("public_reader"), input });
    return withoutValues(() => withFreshPlans(handle));
  };
  return Object.assign(run, { kind: "public-query" as const, queryName: definition.name });
}
