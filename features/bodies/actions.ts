"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { type BodyFormState, type BodyZone, toFormErrors } from "#features/bodies/form-state.ts";
import {
  activateBody,
  addMember,
  correctBody,
  createBody,
  dissolveBody,
  endMembership,
  endOffice,
  giveOffice,
} from "#features/bodies/index.ts";
import { inRequest } from "#features/identity/index.ts";
import { stepUpPath } from "#features/identity/schema.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import type { Context } from "#lib/kernel/context.ts";
import type { Result } from "#lib/kernel/errors.ts";

type Command<Input, Output> = (context: Context, input: Input) => Promise<Result<Output, string>>;

/** Runs a command with what a form holds; back on its page, the form keeps what was typed. */
async function run<Input, Output>(
  last: BodyFormState,
  data: FormData,
  command: Command<Input, Output>,
  input: (typed: Record<string, string>) => unknown,
  done: (typed: Record<string, string>, output: Output) => string,
): Promise<BodyFormState> {
  const typed: Record<string, string> = {};
  // Names with a dollar are the framework's own.
  for (const [name, value] of data)
    if (typeof value === "string" && !name.startsWith("$")) typed[name] = value;
  const result = await inRequest((context) => command(context, input(typed) as Input));
  if (result.ok) redirect(`${home(typed)}${done(typed, result.value)}` as Route);
  const { code, details } = result.error;
  if (code === "STEP_UP_REQUIRED") redirect(secondStep(typed) as Route);
  return { tries: last.tries + 1, values: typed, ...toFormErrors(code, details) };
}

function home({ locale, zone }: Record<string, string>): string {
  const base: BodyZone = zone === "federation" ? "federation" : "office";
  return `/${localeOr(locale)}/${base}/bodies`;
}

/** Where an office asks for the second factor again, and comes back to the body. */
function secondStep(typed: Record<string, string>): string {
  const { locale, bodyId = "" } = typed;
  const body = `${home(typed)}/${encodeURIComponent(bodyId)}`;
  return stepUpPath(localeOr(locale), body);
}

const toBody = (what: string) => (typed: Record<string, string>) =>
  `/${encodeURIComponent(typed.bodyId ?? "")}?done=${what}`;

const words = (typed: Record<string, string>, name: string) => ({
  ar: typed[`${name}Ar`] ?? "",
  fr: typed[`${name}Fr`] ?? "",
  en: typed[`${name}En`] ?? "",
});

export async function createBodyAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(
    last,
    data,
    createBody,
    (typed) => ({
      chamberId: typed.chamberId || null,
      level: typed.level || undefined,
      provinceCode: typed.provinceCode || undefined,
      parentId: typed.parentId || undefined,
      name: words(typed, "name"),
      trade: words(typed, "trade"),
    }),
    (_, { bodyId }) => `/${bodyId}?done=created`,
  );
}

export async function correctBodyAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(
    last,
    data,
    correctBody,
    (typed) => ({
      bodyId: typed.bodyId,
      parentId: typed.parentId || undefined,
      name: words(typed, "name"),
      trade: words(typed, "trade"),
    }),
    toBody("corrected"),
  );
}

export async function activateBodyAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(
    last,
    data,
    activateBody,
    ({ bodyId, foundedOn, source }) => ({ bodyId, foundedOn, source }),
    toBody("activated"),
  );
}

export async function addMemberAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(
    last,
    data,
    addMember,
    ({ bodyId, artisanId, since }) => ({ bodyId, artisanId, since }),
    toBody("memberAdded"),
  );
}

export async function endMembershipAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(
    last,
    data,
    endMembership,
    ({ memberId, until }) => ({ memberId, until }),
    toBody("membershipEnded"),
  );
}

export async function giveOfficeAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(
    last,
    data,
    giveOffice,
    ({ memberId, office, since, termEndsOn }) => ({
      memberId,
      office: office || undefined,
      since,
      termEndsOn: termEndsOn || undefined,
    }),
    toBody("officeGiven"),
  );
}

export async function endOfficeAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(last, data, endOffice, ({ officeId, until }) => ({ officeId, until }), toBody("officeEnded"));
}

export async function dissolveBodyAction(last: BodyFormState, data: FormData): Promise<BodyFormState> {
  return run(
    last,
    data,
    dissolveBody,
    ({ bodyId, dissolvedOn, source, confirmed }) => ({
      bodyId,
      dissolvedOn,
      source,
      confirmed: confirmed === "on",
    }),
    toBody("dissolved"),
  );
}
