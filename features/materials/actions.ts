"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import {
  addMaterial,
  addPermit,
  addSupplier,
  attachLot,
  checkLot,
  decideSupplier,
  handOut,
  quarantineLot,
  recallLot,
  receiveLot,
  recordRestriction,
} from "#features/materials/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Command<Input, Output> = (context: Context, input: Input) => Promise<Result<Output, string>>;

/** Runs a command with what a form holds; what is refused comes back with the form, beside its field where it belongs there. */
async function run<Input, Output>(
  [last, data]: [KeptForm, FormData],
  command: Command<Input, Output>,
  input: unknown,
  done: (output: Output) => string,
): Promise<KeptForm> {
  const result = await command(await currentContext(), input as Input);
  if (result.ok) redirect(`/${localeOf(data)}/${done(result.value)}` as Route);
  return refusedForm(last, data, besideField(result.error));
}

const three = (data: FormData, name: string) =>
  Object.fromEntries(locales.map((locale) => [locale, typed(data, `${name}.${locale}`)]));
const fields = (data: FormData, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, typed(data, name)]));
const lotPath = (data: FormData, done: string) =>
  `office/materials/lots/${encodeURIComponent(typed(data, "lotId"))}?done=${done}`;
const supplierPath = (data: FormData, done: string) =>
  `office/materials/suppliers/${encodeURIComponent(typed(data, "supplierId"))}?done=${done}`;

export async function addSupplierAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = fields(data, "chamberId", "name", "town", "contact");
  return run(
    [last, data],
    addSupplier,
    input,
    ({ supplierId }) => `office/materials/suppliers/${supplierId}?done=supplier`,
  );
}

export async function decideSupplierAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = fields(data, "supplierId", "state", "decidedOn", "reason");
  return run([last, data], decideSupplier, input, () => supplierPath(data, "decided"));
}

export async function addPermitAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = fields(data, "supplierId", "materialId", "number", "issuer", "validFrom", "expiresOn");
  return run([last, data], addPermit, input, () => supplierPath(data, "permit"));
}

export async function addMaterialAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    ...fields(data, "chamberId", "materialKey", "unit"),
    ...{
      name: three(data, "name"),
      specification: three(data, "specification"),
      checks: three(data, "checks"),
    },
  };
  const { chamberId } = input as unknown as { chamberId: string };
  return run(
    [last, data],
    addMaterial,
    input,
    () => `office/materials/kinds?chamber=${encodeURIComponent(chamberId)}&done=material`,
  );
}

export async function recordRestrictionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = fields(data, "materialId", "isRestricted", "since", "source");
  const chamber = encodeURIComponent(typed(data, "chamberId"));
  return run(
    [last, data],
    recordRestriction,
    input,
    () => `office/materials/kinds?chamber=${chamber}&done=restriction`,
  );
}

export async function receiveLotAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = fields(
    data,
    ...["materialId", "supplierId", "quantity", "number", "origin", "certificate", "receivedOn"],
  );
  return run([last, data], receiveLot, input, ({ lotId }) => `office/materials/lots/${lotId}?done=received`);
}

/** Fields `result.N` and `note.N` of each check. */
export async function checkLotAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const positions = data.getAll("position").map(Number).filter(Number.isSafeInteger);
  const results = positions.map((position) => ({
    ...{ position, result: typed(data, `result.${position}`), note: typed(data, `note.${position}`) },
  }));
  const missing = results.find(({ result }) => result === "");
  if (missing)
    return refusedForm(
      last,
      data,
      besideField({ code: "CHOOSE", details: { field: `result.${missing.position}` } }),
    );
  const input = { lotId: typed(data, "lotId"), results };
  return run([last, data], checkLot, input, ({ state }) => lotPath(data, state));
}

export async function quarantineLotAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  return run([last, data], quarantineLot, fields(data, "lotId", "reason"), () =>
    lotPath(data, "quarantined"),
  );
}

export async function handOutAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  return run([last, data], handOut, fields(data, "lotId", "artisanId", "quantity"), () =>
    lotPath(data, "handedOut"),
  );
}

/** Asks for the second factor where it is too old; what was typed is lost then, so the page asks for it before. */
export async function recallLotAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const lotId = typed(data, "lotId") as Id<"lot">;
  const result = await recallLot(await currentContext(), {
    ...{ lotId, reason: three(data, "reason"), advice: three(data, "advice") },
    ...{ seenPieces: Number(typed(data, "seenPieces")), seenOrders: Number(typed(data, "seenOrders")) },
    confirmed: ticked(data),
  } as Parameters<typeof recallLot>[1]);
  const locale = localeOf(data);
  if (result.ok)
    redirect(`/${locale}/office/materials/recalls/${result.value.recallId}?done=recalled` as Route);
  if (result.error.code === "STEP_UP_REQUIRED")
    redirect(
      stepUpPath(locale, `/${locale}/office/materials/lots/${encodeURIComponent(lotId)}/recall`) as Route,
    );
  return refusedForm(last, data, besideField(result.error));
}

/** The field is called after the material, since a page has one for each. */
export async function attachLotAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = typed(data, "pieceId");
  const materialKey = typed(data, "materialKey");
  const lotId = typed(data, `lotId.${materialKey}`) || null;
  const result = await attachLot(await currentContext(), {
    ...{ pieceId, materialKey, lotId },
  } as Parameters<typeof attachLot>[1]);
  const path = `/${localeOf(data)}/studio/pieces/${encodeURIComponent(pieceId)}/lots`;
  if (result.ok) redirect(`${path}?done=${lotId === null ? "untied" : "tied"}` as Route);
  const { code, details } = result.error;
  const field = details?.field === "lotId" ? { details: { field: `lotId.${materialKey}` } } : {};
  return refusedForm(last, data, besideField({ code, ...field }));
}
