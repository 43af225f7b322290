import { advance } from "#tests/soak/model/acts/advance.ts";
import { cancelUnits, sendBack } from "#tests/soak/model/acts/back.ts";
import { buy, rush } from "#tests/soak/model/acts/buy.ts";
import { crash } from "#tests/soak/model/acts/crash.ts";
import { dispute } from "#tests/soak/model/acts/dispute.ts";
import { fail, webhooks } from "#tests/soak/model/acts/disturb.ts";
import { cancel, expire, payAndCancel } from "#tests/soak/model/acts/give-up.ts";
import { pay, payAnotherAmount, payLate, payTwice, settleTimes } from "#tests/soak/model/acts/pay.ts";
import { payOut } from "#tests/soak/model/acts/pay-out.ts";
import { heard, later, runJob, work } from "#tests/soak/model/shop.ts";
import type { Step } from "#tests/soak/model/steps.ts";
import type { World } from "#tests/soak/model/world.ts";

type Act<Name extends Step["do"]> = (world: World, step: Extract<Step, { do: Name }>) => Promise<void>;

/** What each step does. */
export const acts: { [Name in Step["do"]]: Act<Name> } = {
  nothing: async () => undefined,
  buy,
  rush,
  pay,
  "pay-another-amount": payAnotherAmount,
  "pay-late": payLate,
  "pay-twice": payTwice,
  settle: settleTimes,
  cancel,
  "pay-and-cancel": payAndCancel,
  expire,
  webhooks,
  fail,
  crash,
  advance,
  "cancel-units": cancelUnits,
  "send-back": sendBack,
  dispute,
  "pay-out": payOut,
  work: async () => {
    await heard();
    await work();
  },
  reconcile: () => later(4, () => runJob("checkout.reconcile")),
};
