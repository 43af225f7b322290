import { approveBatch, discardBatch, draftBatch, exportBatch } from "#features/payouts/index.ts";
import { answer, linesOf } from "#tests/integration/payouts/world.ts";
import { later, runJob } from "#tests/soak/model/shop.ts";
import type { World } from "#tests/soak/model/world.ts";

/** A month later makers are paid what is due, and the bank answers; or the draft is thrown away. */
export async function payOut(
  { payers: [drafter, approver] }: World,
  { ends }: { ends: "confirmed" | "returned" | "discarded" | "unanswered" },
) {
  await later(40 * 24 * 60, async () => {
    await runJob("payouts.mature");
    const at = new Date(process.env.NOW ?? "");
    const fresh = <A extends object>(actor: A) => ({ ...actor, secondFactorAt: at });
    const drafted = await draftBatch({ actor: fresh(drafter) }, {});
    if (!drafted.ok) return;
    const { batchId } = drafted.value;
    if (ends === "discarded") {
      await discardBatch({ actor: fresh(drafter) }, { batchId });
      return;
    }
    await approveBatch({ actor: fresh(approver) }, { batchId });
    const file = await exportBatch({ actor: fresh(approver) }, { batchId });
    const again = await exportBatch({ actor: fresh(approver) }, { batchId });
    if (!file.ok || !again.ok || file.value.text !== again.value.text)
      throw new Error("the same batch gave another file");
    if (ends === "unanswered") return;
    const lines = await linesOf(batchId);
    const rows = lines.map((line) => `${line.id};${ends};`);
    // The bank's file comes twice.
    for (let n = 0; n < 2; n++) await answer(fresh(approver), batchId, rows);
  });
}
