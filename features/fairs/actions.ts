"use server";

import { redirect } from "next/navigation";
import { answersIn, byCriterion, criteriaIn, scoresIn } from "#features/calls/index.ts";
import {
  addCriterion,
  answerStand,
  applyForFair,
  cancelFair,
  drawStands,
  giveUpCard,
  publishFair,
  removeCriterion,
  scoreApplication,
  sellAtTable,
  setStands,
  undoSale,
  withdrawFromFair,
  writeFair,
} from "#features/fairs/index.ts";
import { fairWords } from "#features/fairs/schema.ts";
import { currentContext } from "#features/identity/index.ts";
import { handOver } from "#features/orders/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { locales } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Zone = "office" | "federation";
const zoneOf = (data: FormData): Zone => (data.get("zone") === "federation" ? "federation" : "office");

/** `name.ar`, `name.fr`, `name.en` as they were typed. */
const threeOf = (data: FormData, name: string) =>
  Object.fromEntries(locales.map((locale) => [locale, typed(data, `${name}.${locale}`)])) as {
    ar: string;
    fr: string;
    en: string;
  };

const idOf = <K extends Parameters<typeof isId>[0]>(data: FormData, name: string, kind: K) => {
  const value = data.get(name);
  return isId(kind, value) ? (value as Id<K>) : null;
};

const officePath = (data: FormData, fairId: string) =>
  `/${localeOf(data)}/${zoneOf(data)}/fairs/${fairId}` as const;

/** Writes a draft, and shows it. */
export async function writeFairAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const written = Object.fromEntries(fairWords.map((name) => [name, threeOf(data, name)]));
  const days = Object.fromEntries(
    ["startsOn", "endsOn", "callFrom", "callUntil", "answerDays"].map((name) => [name, typed(data, name)]),
  );
  const result = await writeFair(await currentContext(), {
    fairId: idOf(data, "fairId", "fair"),
    chamberId: idOf(data, "chamberId", "chamber"),
    ...written,
    ...days,
  } as Parameters<typeof writeFair>[1]);
  if (result.ok) return redirect(`${officePath(data, result.value.fairId)}?done=created`);
  return refusedForm(last, data, result.error);
}

/** Adds a criterion to a draft. */
export async function addCriterionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const fairId = typed(data, "fairId") as Id<"fair">;
  const result = await addCriterion(await currentContext(), {
    fairId,
    title: threeOf(data, "title"),
    measure: threeOf(data, "measure"),
    weight: typed(data, "weight"),
  });
  if (result.ok) return redirect(`${officePath(data, fairId)}?done=criterion#part-criteria`);
  return refusedForm(last, data, result.error);
}

/** Takes a criterion out of a draft. */
export async function removeCriterionAction(data: FormData): Promise<void> {
  const fairId = typed(data, "fairId") as Id<"fair">;
  const criterionId = typed(data, "criterionId") as Id<"fairCriterion">;
  const result = await removeCriterion(await currentContext(), { fairId, criterionId });
  const path = officePath(data, fairId);
  redirect(result.ok ? `${path}?done=removed#part-criteria` : `${path}?problem=${result.error.code}`);
}

/** Writes the stands of a draft. */
export async function setStandsAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const fairId = typed(data, "fairId") as Id<"fair">;
  const result = await setStands(await currentContext(), { fairId, stands: typed(data, "stands") });
  if (result.ok) return redirect(`${officePath(data, fairId)}?done=stands#part-stands`);
  const { code } = result.error;
  if (code !== "STANDS_INVALID") return refusedForm(last, data, result.error);
  return refusedForm(last, data, besideField({ code, details: { field: "stands" } }));
}

/** An act on a fair that its box confirms; shows the fair, and what was said. */
async function actOnFair(
  data: FormData,
  done: string,
  act: (fairId: Id<"fair">) => Promise<Result<unknown, string>>,
): Promise<never> {
  const fairId = typed(data, "fairId") as Id<"fair">;
  const path = officePath(data, fairId);
  if (data.get("confirm") !== "on") return redirect(`${path}?done=confirm`);
  const result = await act(fairId);
  return redirect(result.ok ? `${path}?done=${done}` : `${path}?problem=${result.error.code}`);
}

export async function publishFairAction(data: FormData): Promise<void> {
  const context = await currentContext();
  await actOnFair(data, "published", (fairId) => publishFair(context, { fairId }));
}

export async function cancelFairAction(data: FormData): Promise<void> {
  const context = await currentContext();
  await actOnFair(data, "cancelled", (fairId) => cancelFair(context, { fairId }));
}

export async function drawStandsAction(data: FormData): Promise<void> {
  const context = await currentContext();
  await actOnFair(data, "drawn", (fairId) => drawStands(context, { fairId }));
}

/** An officer's points for an application: fields `points.ID` and `reason.ID` of each criterion. */
export async function scoreAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const criteria = criteriaIn(data, "fairCriterion");
  const result = await scoreApplication(await currentContext(), {
    applicationId: typed(data, "applicationId") as Id<"fairApplication">,
    scores: scoresIn(data, criteria),
  });
  if (result.ok) return redirect(`${officePath(data, typed(data, "fairId"))}?done=scored#part-applications`);
  return refusedForm(last, data, byCriterion(result.error, criteria, "scores"));
}

/** A maker's application: fields `answer.ID` of each criterion, and the pieces. */
export async function applyAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const criteria = criteriaIn(data, "fairCriterion");
  const fairId = typed(data, "fairId") as Id<"fair">;
  const result = await applyForFair(await currentContext(), {
    fairId,
    artisanId: typed(data, "artisanId") as Id<"artisan">,
    answers: answersIn(data, criteria),
    pieceIds: data.getAll("pieceIds").filter((id) => isId("piece", id)) as Id<"piece">[],
  });
  if (result.ok) return redirect(`${studioFair(data)}&done=applied`);
  const { code } = result.error;
  if (code === "PIECES_REQUIRED")
    return refusedForm(last, data, besideField({ code, details: { field: "pieceIds" } }));
  return refusedForm(last, data, byCriterion(result.error, criteria, "answers"));
}

/** A fair's page in the studio, of the workshop whose form it was. */
const studioFair = (data: FormData) =>
  `/${localeOf(data)}/studio/fairs/${typed(data, "fairId")}?workshop=${encodeURIComponent(typed(data, "artisanId"))}` as const;

/** A maker's word on their application, and the page again. */
async function onApplication(
  data: FormData,
  done: string,
  act: (applicationId: Id<"fairApplication">) => Promise<Result<unknown, string>>,
): Promise<never> {
  const path = studioFair(data);
  const result = await act(typed(data, "applicationId") as Id<"fairApplication">);
  return redirect(result.ok ? `${path}&done=${done}` : `${path}&problem=${result.error.code}`);
}

export async function withdrawAction(data: FormData): Promise<void> {
  const context = await currentContext();
  await onApplication(data, "withdrawn", (applicationId) => withdrawFromFair(context, { applicationId }));
}

/** Yes or no to a stand. Giving a confirmed one up asks for the box. */
export async function answerStandAction(data: FormData): Promise<void> {
  const context = await currentContext();
  const accepts = data.get("answer") === "yes";
  if (data.get("answer") === "give-up" && data.get("confirm") !== "on")
    redirect(`${studioFair(data)}&done=confirm`);
  await onApplication(data, accepts ? "accepted" : "declined", (applicationId) =>
    answerStand(context, { applicationId, accepts }),
  );
}

const standPath = (data: FormData) =>
  `/${localeOf(data)}/studio/fairs/${typed(data, "fairId")}/stand` as const;

/** A sale over the table; the button pressed says how it is paid. */
export async function sellAction(data: FormData): Promise<void> {
  const sku = typed(data, "sku");
  const email = typed(data, "email");
  const result = await sellAtTable(await currentContext(), {
    applicationId: typed(data, "applicationId") as Id<"fairApplication">,
    ...{ sku, email, seen: typed(data, "seen"), formKey: typed(data, "formKey"), locale: localeOf(data) },
    how: typed(data, "how") as "cash",
  });
  if (result.ok) redirect(`${standPath(data)}/${result.value.saleId}${result.value.isNew ? "" : "?again=1"}`);
  const fields = (result.error.details?.fields ?? {}) as Record<string, string>;
  const problem = fields.email ?? result.error.code;
  const kept = new URLSearchParams({ sku, problem, ...(fields.email ? { email } : {}) });
  redirect(`${standPath(data)}?${kept}`);
}

/** An act on a sale, and the sale again. */
async function onSale(
  data: FormData,
  act: (saleId: Id<"standSale">) => Promise<string | null>,
): Promise<never> {
  const saleId = typed(data, "saleId") as Id<"standSale">;
  const problem = await act(saleId);
  return redirect(`${standPath(data)}/${saleId}${problem ? `?problem=${problem}` : ""}`);
}

export async function undoSaleAction(data: FormData): Promise<void> {
  const context = await currentContext();
  await onSale(data, async (saleId) => {
    if (data.get("confirm") !== "on") return "confirm";
    const result = await undoSale(context, { saleId });
    return result.ok ? null : result.error.code;
  });
}

export async function giveUpCardAction(data: FormData): Promise<void> {
  const context = await currentContext();
  await onSale(data, async (saleId) => ((await giveUpCard(context, saleId)) ? null : "PAYMENT_UNAVAILABLE"));
}

export async function handOverSaleAction(data: FormData): Promise<void> {
  const context = await currentContext();
  await onSale(data, async () => {
    const result = await handOver(context, { orderId: typed(data, "orderId") as Id<"order"> });
    return result.ok ? null : result.error.code;
  });
}
