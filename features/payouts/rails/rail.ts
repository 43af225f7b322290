import type { Tx } from "#db/client.ts";
import type { PayoutRailName } from "#db/schema/payouts.ts";
import type { Due } from "#features/payouts/commands/line-moves.ts";
import type { LeftOut } from "#features/payouts/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

export type RailMaker = {
  due: readonly (Due & { checkoutId: Id<"checkout"> })[];
  bankAccountId: Id<"bankAccount"> | null;
  /** Why nothing can be paid by bank now; null when it can. */
  bankTrouble: LeftOut | null;
  connectedAccount: string | null;
  mayTransfer: boolean;
};

export type LinePlan = {
  due: readonly Due[];
  bankAccountId?: Id<"bankAccount">;
  checkoutId?: Id<"checkout">;
  connectedAccount?: string;
};

/** A way by which makers are paid. Drafting, approval by a second person and the books are the same for all of them. */
export type PayoutRail = {
  name: PayoutRailName;
  /** Whether this deployment uses it. */
  isOpen(): boolean;
  /** Why a maker cannot be paid this way; null when they can. */
  trouble(maker: RailMaker): LeftOut | null;
  /** The lines a maker gets in a batch. */
  plan(maker: RailMaker): LinePlan[];
  /** What happens in the transaction of the approval. */
  approved(tx: Tx, batchId: Id<"payoutBatch">): Promise<void>;
};
