import { reserve, settle } from "#features/checkout/index.ts";
import { readSessionRequest } from "#features/checkout/queries/read-session-request.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { address, fill, visitor } from "#tests/integration/checkout/world.ts";
import { chosen } from "#tests/soak/model/acts/pay.ts";
import { withShelvesLocked } from "#tests/soak/model/blocked.ts";
import { note, type World } from "#tests/soak/model/world.ts";

type Crash = { at: "before-session" | "after-session" | "inside-settlement"; shelf: number; which: number };

/** The process dies at a point of B4's table; what it had done so far stands. */
export async function crash(world: World, { at, shelf, which }: Crash): Promise<void> {
  if (at === "inside-settlement") return dieInSettlement(world, which);
  const actor = visitor();
  await fill(actor, [world.skus[shelf] ?? ""]).catch(() => undefined);
  const reserved = await reserve({ actor }, address);
  if (!reserved.ok) return;
  const id = reserved.value.checkoutId as Id<"checkout">;
  let session = "";
  if (at === "after-session") {
    const open = await readSessionRequest(id);
    if (!open) throw new Error(`${id} has no attempt`);
    // The session exists at the provider, and nobody here was told.
    session = (await payments().createSession(open.request, open.idempotencyKey)).id;
  }
  note(world, { id, session, actor });
}

/** The database's connection goes away in the middle of the settlement's transaction. */
async function dieInSettlement(world: World, which: number): Promise<void> {
  const purchase = chosen(world, which);
  if (!purchase?.session) return;
  const settling = await withShelvesLocked(purchase.id, async ({ waiter, end }) => {
    const running = settle(purchase.session).then(
      () => "done",
      () => "died",
    );
    // Whatever needs no shelf is done before anybody can wait for it.
    for (let n = 0; n < 20; n++) {
      const pid = await waiter();
      if (pid) {
        await end(pid);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { running };
  });
  await settling.running;
}
