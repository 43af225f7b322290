"use server";

import { redirect } from "next/navigation";
import {
  addAnnex,
  attachProvince,
  closeAnnex,
  correctAnnex,
  editChamber,
  setSeat,
} from "#features/chambers/index.ts";
import { currentContext } from "#features/identity/index.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

/** The chamber or branch a form is about. Anything else is a form of nobody's. */
function subjectOf<K extends "chamber" | "annex">(data: FormData, kind: K): Id<K> {
  const id = data.get(`${kind}Id`);
  return isId(kind, id) ? id : redirect(`/${localeOf(data)}/office/chamber`);
}

const words = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
  en: typed(data, `${name}.en`),
});

function after(last: KeptForm, data: FormData, result: Result<unknown, string>, done: string): KeptForm {
  if (!result.ok) return refusedForm(last, data, besideField(result.error, ["languages"]));
  return redirect(`/${localeOf(data)}/office/chamber?done=${done}`);
}

/** Saves how the chamber is reached and what it says of itself. */
export async function editChamberAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await editChamber(await currentContext(), {
    chamberId: subjectOf(data, "chamber"),
    languages: data.getAll("languages") as "ar"[],
    contactEmail: typed(data, "contactEmail"),
    contactPhone: typed(data, "contactPhone"),
    website: typed(data, "website"),
    address: words(data, "address"),
    openingHours: words(data, "openingHours"),
    intro: words(data, "intro"),
  });
  return after(last, data, result, "details");
}

const knownOf = (data: FormData) => ({
  evidence: typed(data, "evidence") as "confirmed",
  source: typed(data, "source"),
  recordedOn: typed(data, "recordedOn"),
});

/** Records where the seat is. */
export async function setSeatAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const chamberId = subjectOf(data, "chamber");
  const given = { chamberId, seat: words(data, "seat"), ...knownOf(data) };
  return after(last, data, await setSeat(await currentContext(), given), "seat");
}

const annexFacts = (data: FormData) => ({
  name: words(data, "name"),
  town: words(data, "town"),
  provinceCode: typed(data, "provinceCode"),
  address: words(data, "address"),
  contactPhone: typed(data, "contactPhone"),
  ...knownOf(data),
});

/** Adds a branch. */
export async function addAnnexAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const given = { chamberId: subjectOf(data, "chamber"), ...annexFacts(data) };
  return after(last, data, await addAnnex(await currentContext(), given), "added");
}

/** Mends what is said of a branch. */
export async function correctAnnexAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const given = { annexId: subjectOf(data, "annex"), ...annexFacts(data) };
  return after(last, data, await correctAnnex(await currentContext(), given), "corrected");
}

/** Closes a branch once the box is ticked. */
export async function closeAnnexAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const given = {
    annexId: subjectOf(data, "annex"),
    confirmed: ticked(data),
  };
  return after(last, data, await closeAnnex(await currentContext(), given), "closed");
}

/** Puts a province under a chamber from a day on. */
export async function attachProvinceAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const chamberId = data.get("chamberId");
  const result = isId("chamber", chamberId)
    ? await attachProvince(await currentContext(), {
        ...{ chamberId, provinceCode: typed(data, "provinceCode") },
        ...{ since: typed(data, "since"), source: typed(data, "source") },
      })
    : {
        ok: false as const,
        error: { code: "INVALID_INPUT", details: { fields: { chamberId: "REQUIRED" } } },
      };
  if (!result.ok) return refusedForm(last, data, besideField(result.error, ["languages"]));
  return redirect(`/${localeOf(data)}/federation/provinces?done=1`);
}
