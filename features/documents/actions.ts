"use server";

import { redirect } from "next/navigation";
import { preparePapers, recordPlatformSeller, recordSeller } from "#features/documents/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";

/** Makes the papers of a parcel and shows its order again, whose list then has them. */
export async function preparePapersAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const desk = data.get("desk") === "office" ? "office" : "studio";
  const orderId = data.get("orderId");
  if (!isId("order", orderId)) return redirect(`/${locale}/${desk}/orders`);
  const result = await preparePapers(await currentContext(), { orderId, locale });
  const said = result.ok ? "papers=1" : `papers=${result.error.code}`;
  return redirect(`/${locale}/${desk}/orders/${orderId}?${said}#documents`);
}

const factsOf = (data: FormData) => ({
  validFrom: typed(data, "validFrom"),
  name: typed(data, "name"),
  form: typed(data, "form") as "",
  address: typed(data, "address"),
  ice: typed(data, "ice"),
  taxId: typed(data, "taxId"),
  register: typed(data, "register"),
  vatRegime: typed(data, "vatRegime") as "",
  vatPercent: typed(data, "vatPercent"),
  vatMention: { fr: typed(data, "vatMention.fr"), ar: typed(data, "vatMention.ar") },
  exportMention: { fr: typed(data, "exportMention.fr"), ar: typed(data, "exportMention.ar") },
  source: typed(data, "source"),
});

/** Records what a maker's invoices carry; everything typed stays when something is refused. */
export async function recordSellerAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  const artisanId = data.get("artisanId");
  if (!isId("artisan", artisanId)) return redirect(`/${locale}/office/artisans`);
  const result = await recordSeller(await currentContext(), { artisanId, ...factsOf(data) });
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`/${locale}/office/artisans/${artisanId}/seller?done=1`);
}

/** The same for the platform. */
export async function recordPlatformAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await recordPlatformSeller(await currentContext(), factsOf(data));
  if (!result.ok) return refusedForm(last, data, result.error);
  return redirect(`/${localeOf(data)}/federation/numbering/platform?done=1`);
}
