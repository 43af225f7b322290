import { useTranslations } from "next-intl";
import { isolate } from "#components/format/isolate.ts";
import type { Entry } from "#features/desk/schema.ts";

const named = ["begun", "paid", "attempt", "refund", "parked"] as const;
const acts = ["note", "settle", "end", "hold", "release", "mail"] as const;
const journals = ["sale", "owed", "sent", "fee", "reversed"] as const;
const charges = ["charge", "charge_failed"] as const;

/** What an entry says: in the reader's words where it is ours, by its own name where it is a machine's. */
export function EntryText({ entry }: { entry: Entry }) {
  const t = useTranslations("desk.what");
  const states = useTranslations("orders.state");
  const { system, what, state = "", order = "" } = entry;
  const own = named.find((name) => name === what);
  if (system === "checkout" && own) return t(own);
  const act = acts.find((name) => name === what);
  if (system === "desk" && act) return t(act);
  const charge = charges.find((name) => name === what);
  if (system === "provider" && charge) return t(charge);
  if (system === "provider") return t("providerRefund", { state });
  // A journal is named by what it came from and what kind it is of.
  const journal = journals.find((kind) => what.endsWith(` ${kind}`));
  if (system === "ledger" && journal) return t(`journal.${journal}`);
  if (system === "order") return t("state", { number: isolate(order), state: states(state as "paid") });
  return (
    <bdi dir="ltr" lang="en" className="font-mono text-s [overflow-wrap:anywhere]">
      {what}
      {state && ` · ${state}`}
    </bdi>
  );
}
