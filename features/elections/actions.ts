"use server";

import { redirect } from "next/navigation";
import {
  callElection,
  cancelElection,
  closeVoting,
  countVotes,
  decideElection,
  openVoting,
  stand,
  vote,
  voteAtCounter,
} from "#features/elections/index.ts";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { besideField } from "#lib/forms/beside-field.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, ticked } from "#lib/forms/read-fields.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const electionOf = (data: FormData) => typed(data, "electionId") as Id<"election">;
const zones = ["studio", "federation"] as const;
const zoneOf = (data: FormData) => zones.find((zone) => zone === data.get("zone")) ?? "office";

/** Keeps a refused form as it was typed, or leads to the election with what was done. */
function answer(
  last: KeptForm,
  data: FormData,
  result: Result<unknown, string>,
  done: string,
  electionId: string = electionOf(data),
): KeptForm {
  const page = `/${localeOf(data)}/${zoneOf(data)}/elections/${encodeURIComponent(electionId)}` as const;
  if (result.ok) return redirect(`${page}?done=${done}`);
  if (result.error.code === "STEP_UP_REQUIRED") return redirect(stepUpPath(localeOf(data), page));
  return refusedForm(last, data, besideField(result.error));
}

export async function callAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) =>
    callElection(context, {
      bodyId: typed(data, "bodyId") as Id<"body">,
      office: typed(data, "office") as "president",
      opensOn: typed(data, "opensOn"),
      closesOn: typed(data, "closesOn"),
      termEndsOn: typed(data, "termEndsOn"),
    }),
  );
  return answer(last, data, result, "called", result.ok ? result.value.electionId : "");
}

export async function standAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    electionId: electionOf(data),
    memberId: typed(data, "memberId") as Id<"bodyMember">,
    statement: typed(data, "statement"),
    confirmed: ticked(data),
  };
  return answer(last, data, await inRequest((context) => stand(context, input)), "stood");
}

export async function openAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await inRequest((context) => openVoting(context, { electionId: electionOf(data) }));
  return answer(last, data, result, "opened");
}

export async function voteAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = {
    electionId: electionOf(data),
    artisanId: typed(data, "artisanId") as Id<"artisan">,
    choice: typed(data, "choice") as "blank",
    confirmed: ticked(data),
  };
  return answer(last, data, await inRequest((context) => vote(context, input)), "voted");
}

export async function counterVoteAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { electionId: electionOf(data), memberId: typed(data, "memberId") as Id<"bodyMember"> };
  return answer(last, data, await inRequest((context) => voteAtCounter(context, input)), "counter");
}

export async function closeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { electionId: electionOf(data), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => closeVoting(context, input)), "closed");
}

export async function countAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const prefix = "paper.";
  const names = [...data.keys()].filter((name) => name.startsWith(prefix));
  const input = {
    electionId: electionOf(data),
    paper: Object.fromEntries(names.map((name) => [name.slice(prefix.length), typed(data, name)])),
    note: typed(data, "note"),
  };
  return answer(last, data, await inRequest((context) => countVotes(context, input)), "counted");
}

export async function decideAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { electionId: electionOf(data), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => decideElection(context, input)), "decided");
}

export async function cancelAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const input = { electionId: electionOf(data), note: typed(data, "note"), confirmed: ticked(data) };
  return answer(last, data, await inRequest((context) => cancelElection(context, input)), "cancelled");
}
