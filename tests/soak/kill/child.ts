import { settle, startCheckout } from "#features/checkout/index.ts";
import { exportBatch, transferLine } from "#features/payouts/index.ts";
import { sendRefund } from "#features/refunds/index.ts";
import { processEvent } from "#features/webhooks/flows/process-event.ts";
import type { Id } from "#lib/ids/ids.ts";

// A process of the product that does one thing, says so, and stays: whoever started it ends it without warning.
const [verb = "", subject = "", input = "null"] = process.argv.slice(2);

const verbs: Record<string, () => Promise<unknown>> = {
  buy: () => startCheckout({ actor: { kind: "anonymous", visitorHash: subject } }, JSON.parse(input)),
  settle: () => settle(subject),
  event: () => processEvent(subject),
  transfer: () => transferLine(subject as Id<"payoutLine">),
  export: () => {
    const actor = JSON.parse(input);
    return exportBatch(
      { actor: { ...actor, secondFactorAt: new Date(actor.secondFactorAt) } },
      { batchId: subject as Id<"payoutBatch"> },
    );
  },
  refund: () => sendRefund(subject as Id<"refund">),
};

const done = await verbs[verb]?.();
process.stdout.write(`done ${JSON.stringify(done ?? null)}\n`);
setInterval(() => undefined, 1000);
