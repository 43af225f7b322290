import type { Id } from "#lib/ids/ids.ts";

/** Where the sealed key of a document lies: the column it is bound to. */
export function keyPlace(id: Id<"document">) {
  return { table: "document", column: "sealed_key", row: id };
}
