import type { Id } from "#lib/ids/ids.ts";
import type { Money } from "#lib/money/money.ts";

/** A line of a basket as it is stored. `seen` is what a unit cost when its buyer last decided on it; null when not noted. */
export type OwnLine = {
  sku: string;
  quantity: number;
  seen: Money | null;
  /** The collection whose page led to the piece. */
  collectionId: Id<"collection"> | null;
};
