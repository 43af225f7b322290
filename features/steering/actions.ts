"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { judgeContract, judgeEntry, setTarget, signContract, signEntry } from "#features/steering/index.ts";
import type { Indicator } from "#features/steering/schema.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import { isId } from "#lib/ids/ids.ts";
import type { FieldErrors, Result } from "#lib/kernel/errors.ts";

const officePage = (data: FormData) => {
  const chamber = typed(data, "chamberId");
  const year = /^\d{4}$/.test(typed(data, "year")) ? typed(data, "year") : "";
  return `/${localeOf(data)}/office/steering?chamber=${isId("chamber", chamber) ? chamber : ""}&year=${year}`;
};
const federationPage = (data: FormData) => `/${localeOf(data)}/federation/steering?`;

/** The page again with what came of the form. A second factor that is too old is asked for first. */
function finish(data: FormData, page: string, result: Result<unknown, string>, done: string): never {
  if (result.ok) return redirect(`${page}&done=${done}` as Route);
  const { code, details } = result.error;
  if (code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), page) as Route);
  const field = Object.values((details?.fields ?? {}) as FieldErrors)[0];
  if (field === "CONFIRM") return redirect(`${page}&done=confirm` as Route);
  return redirect(`${page}&problem=${field ?? code}` as Route);
}

const confirmed = (data: FormData) => ticked(data, "confirm");

/** Writes a target, or takes it out. Everything typed stays on a refusal. */
export async function setTargetAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    setTarget(context, {
      chamberId: typed(data, "chamberId") as Id<"chamber">,
      year: typed(data, "year"),
      indicator: typed(data, "indicator") as Indicator,
      target: typed(data, "target"),
    }),
  );
  if (result.ok) return redirect(`${officePage(data)}&done=target#contract` as Route);
  const { code } = result.error;
  const failure =
    code === "FIGURE_INVALID" ? besideField({ code, details: { field: "target" } }) : result.error;
  return refusedForm(last, data, failure);
}

/** Signs the year's contract, once the box is ticked. */
export async function signContractAction(data: FormData): Promise<void> {
  const input = { contractId: typed(data, "contractId") as Id<"contract">, confirmed: confirmed(data) };
  finish(data, officePage(data), await inRequest((context) => signContract(context, input)), "signed");
}

/** Signs an entered value, once the box is ticked. */
export async function signEntryAction(data: FormData): Promise<void> {
  const input = { entryId: typed(data, "entryId") as Id<"programmeEntry">, confirmed: confirmed(data) };
  finish(data, officePage(data), await inRequest((context) => signEntry(context, input)), "entrySigned");
}

/** The federation's word on a contract: agreed once the box is ticked, or sent back with a reason. */
export async function judgeContractAction(data: FormData): Promise<void> {
  const agrees = typed(data, "returns") !== "yes";
  if (agrees && !confirmed(data)) redirect(`${federationPage(data)}&done=confirm` as Route);
  const input = {
    contractId: typed(data, "contractId") as Id<"contract">,
    agrees,
    note: typed(data, "note"),
  };
  const result = await inRequest((context) => judgeContract(context, input));
  finish(data, federationPage(data), result, agrees ? "validated" : "returned");
}

/** The same on an entered value. */
export async function judgeEntryAction(data: FormData): Promise<void> {
  const agrees = typed(data, "returns") !== "yes";
  if (agrees && !confirmed(data)) redirect(`${federationPage(data)}&done=confirm` as Route);
  const input = {
    entryId: typed(data, "entryId") as Id<"programmeEntry">,
    ...{ agrees, note: typed(data, "note") },
  };
  const result = await inRequest((context) => judgeEntry(context, input));
  finish(data, federationPage(data), result, agrees ? "validated" : "returned");
}
