"use server";

import { redirect } from "next/navigation";
import {
  addLink,
  addPiece,
  answerAsked,
  askChambers,
  chooseByRule,
  createCollection,
  editWords,
  endCollection,
  movePiece,
  placeCollection,
  publishCollection,
  removePiece,
  setCover,
} from "#features/collections/index.ts";
import { type CollectionZone, zoneOf } from "#features/collections/zones.ts";
import { currentContext } from "#features/identity/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf, textOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Result } from "#lib/kernel/errors.ts";

const listOf = (data: FormData) =>
  `/${localeOf(data)}/${zoneOf(textOf(data, "zone")) satisfies CollectionZone}/collections` as const;

const deskOf = (data: FormData) => `${listOf(data)}/${idOf(data)}` as const;

const idOf = (data: FormData) => textOf(data, "collectionId") as Id<"collection">;

const words = (data: FormData, name: string) => ({
  ar: typed(data, `${name}.ar`),
  fr: typed(data, `${name}.fr`),
  en: typed(data, `${name}.en`),
});

/** Begins a collection and opens it. */
export async function createCollectionAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await createCollection(await currentContext(), {
    chamberId: (typed(data, "chamberId") || null) as Id<"chamber"> | null,
    title: words(data, "title"),
    intro: { ar: "", fr: "", en: "" },
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  redirect(`${listOf(data)}/${result.value.collectionId}?done=created`);
}

/** Writes title, story and what it belongs to. */
export async function editWordsAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await editWords(await currentContext(), {
    collectionId: idOf(data),
    version: typed(data, "version"),
    title: words(data, "title"),
    intro: words(data, "intro"),
    occasion: words(data, "occasion"),
    season: typed(data, "season") as "",
    fairId: typed(data, "fairId") as Id<"fair">,
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  redirect(`${deskOf(data)}?done=saved`);
}

/** Has a rule choose, or the hand again. */
export async function chooseByRuleAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await chooseByRule(await currentContext(), {
    collectionId: idOf(data),
    craftId: typed(data, "craftId") as Id<"craft">,
    region: typed(data, "region"),
    town: typed(data, "town"),
    material: typed(data, "material"),
    min: typed(data, "min"),
    max: typed(data, "max"),
    badge: typed(data, "badge") as "",
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  redirect(`${deskOf(data)}?done=saved#pieces`);
}

/** Shows it, from when to when. */
export async function publishAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await publishCollection(await currentContext(), {
    collectionId: idOf(data),
    startsAt: typed(data, "startsAt"),
    endsAt: typed(data, "endsAt"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  redirect(`${deskOf(data)}?done=published`);
}

/** Makes one more link. */
export async function addLinkAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await addLink(await currentContext(), {
    collectionId: idOf(data),
    label: typed(data, "label"),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  redirect(`${deskOf(data)}?done=saved#links`);
}

/** Asks chambers for their consent. */
export async function askChambersAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const result = await askChambers(await currentContext(), {
    collectionId: idOf(data),
    chamberIds: data.getAll("chamberIds").map((one) => String(one) as Id<"chamber">),
  });
  if (!result.ok) return refusedForm(last, data, result.error);
  redirect(`${deskOf(data)}?done=asked#consents`);
}

/** One button at a piece: put in, take out, up, down, cover. */
export async function pieceAction(data: FormData): Promise<void> {
  const context = await currentContext();
  const one = { collectionId: idOf(data), pieceId: textOf(data, "pieceId") as Id<"piece"> };
  const act = textOf(data, "act");
  const result: Result<unknown, string> =
    act === "add"
      ? await addPiece(context, one)
      : act === "remove"
        ? await removePiece(context, one)
        : act === "cover"
          ? await setCover(context, one)
          : await movePiece(context, { ...one, direction: act === "up" ? "up" : "down" });
  const search = textOf(data, "q");
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...problemOf(result) });
  redirect(`${deskOf(data)}?${query}#pieces`);
}

/** Its place on the home page. */
export async function placeAction(data: FormData): Promise<void> {
  const slot = typed(data, "slot");
  const result = await placeCollection(await currentContext(), { collectionId: idOf(data), slot });
  redirect(`${deskOf(data)}?${result.ok ? "done=saved" : `problem=${result.error.code}`}`);
}

/** Ends it, once the box is ticked. */
export async function endAction(data: FormData): Promise<void> {
  if (data.get("confirm") !== "on") redirect(`${deskOf(data)}?problem=CONFIRM`);
  const result = await endCollection(await currentContext(), { collectionId: idOf(data) });
  redirect(`${deskOf(data)}?${result.ok ? "done=ended" : `problem=${result.error.code}`}`);
}

/** A chamber's yes or no to a national collection. */
export async function answerAction(data: FormData): Promise<void> {
  const chamberId = textOf(data, "chamberId") as Id<"chamber">;
  const result = await answerAsked(await currentContext(), {
    ...{ collectionId: idOf(data), chamberId },
    agrees: data.get("agrees") === "yes",
  });
  const chamber = isId("chamber", chamberId) ? `chamber=${chamberId}&` : "";
  redirect(`${listOf(data)}?${chamber}${result.ok ? "done=answered" : `problem=${result.error.code}`}`);
}

const problemOf = (result: Result<unknown, string>): Record<string, string> =>
  result.ok ? {} : { problem: result.error.code };
