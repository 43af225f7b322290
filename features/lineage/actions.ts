"use server";

import { currentContext } from "#features/identity/index.ts";
import { answerForm } from "#features/lineage/form-answer.ts";
import { agree, attest, decline, propose, setMadeUnder, withdraw } from "#features/lineage/index.ts";
import { type KeptForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";

const lineOf = (data: FormData) => typed(data, "lineageId") as Id<"lineage">;
const ticked = (data: FormData, name: string) => (data.get(name) === "on") as true;
const words = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
});

export async function proposeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await propose(await currentContext(), {
    artisanId: typed(data, "artisanId") as Id<"artisan">,
    side: typed(data, "side") as "apprentice",
    craftId: typed(data, "craftId") as Id<"craft">,
    other: typed(data, "other") as "maker",
    registryNumber: typed(data, "registryNumber"),
    name: words(data, "name"),
    town: words(data, "town"),
    diedYear: typed(data, "diedYear"),
    kind: typed(data, "kind") as "family",
    sinceYear: typed(data, "sinceYear"),
    untilYear: typed(data, "untilYear"),
    evidence: typed(data, "evidence"),
    agreed: ticked(data, "agreed"),
    locale: localeOf(data),
  });
  return answerForm(last, data, result, "/lineage?done=proposed");
}

export async function agreeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { lineageId: lineOf(data), agreed: ticked(data, "agreed"), locale: localeOf(data) };
  return answerForm(last, data, await agree(await currentContext(), input), "/lineage?done=agreed");
}

export async function withdrawAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { lineageId: lineOf(data), confirmed: ticked(data, "confirmed") };
  return answerForm(last, data, await withdraw(await currentContext(), input), "/lineage?done=withdrawn");
}

export async function attestAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const sameAs = typed(data, "sameAs") as Id<"pastMaster"> | "";
  const input = { lineageId: lineOf(data), ...(sameAs ? { sameAs } : {}) };
  return answerForm(last, data, await attest(await currentContext(), input), "/lineage?done=attested");
}

export async function declineAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { lineageId: lineOf(data), note: typed(data, "note") };
  return answerForm(last, data, await decline(await currentContext(), input), "/lineage?done=declined");
}

export async function setMadeUnderAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const pieceId = typed(data, "pieceId") as Id<"piece">;
  const input = { pieceId, lineageId: (lineOf(data) || null) as Id<"lineage"> | null };
  const onward = `/pieces/${encodeURIComponent(pieceId)}?done=saved`;
  return answerForm(last, data, await setMadeUnder(await currentContext(), input), onward);
}
