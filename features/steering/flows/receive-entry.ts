import "server-only";
import { enterValue } from "#features/steering/commands/enter-value.ts";
import { isManager } from "#features/steering/policy.ts";
import type { Indicator } from "#features/steering/schema.ts";
import { keepPaper, receiveFileForm } from "#features/vault/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Takes an entered value with its evidence from a plain form, with the digest of what was sent. Leads back to the chamber's page. */
export function receiveEntry(context: Context, request: Request): Promise<Response> {
  return receiveFileForm(context, request, {
    check: async (typed) => {
      const chamberId = typed("chamberId");
      if (!isId("chamber", chamberId) || !isManager(context.actor, chamberId)) throw new Refusal("NOT_FOUND");
      return chamberId;
    },
    keep: (bytes) => keepPaper("programme_evidence", bytes),
    write: ({ file, sha256, typed, known: chamberId }) =>
      enterValue(context, {
        ...{ chamberId, file, sha256, indicator: typed("indicator") as Indicator },
        ...{
          year: typed("year"),
          quarter: typed("quarter"),
          value: typed("value"),
          note: typed("note", 600),
        },
      }),
    back: (typed, code) => ({
      page: "/office/steering",
      query: {
        ...{ chamber: typed("chamberId"), year: typed("year", 4) },
        ...(code ? { entered: typed("indicator"), quarter: typed("quarter") } : {}),
        ...(code ? { value: typed("value"), note: typed("note", 600) } : {}),
      },
      part: "entries",
    }),
    done: "entered",
  });
}
