"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { inRequest } from "#features/identity/index.ts";
import { markRead, writeToChamber, writeToGroup, writeToMaker } from "#features/thread/index.ts";
import { type KeptForm, refusedForm, typed } from "#lib/forms/kept-form.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

type Place = { artisanId: Id<"artisan">; chamberId: Id<"chamber"> | undefined; page: Route };

function placeOf(data: FormData, done: string): Place {
  const locale = localeOf(data);
  const isOffice = data.get("desk") === "office";
  const home = `/${locale}/${isOffice ? "office" : "studio"}/messages`;
  const artisanId = data.get("artisanId");
  if (!isId("artisan", artisanId)) return redirect(home as Route);
  const asked = data.get("chamberId");
  const chamberId = isId("chamber", asked) ? asked : undefined;
  const tail = isOffice && chamberId ? `&chamber=${chamberId}` : `&workshop=${artisanId}`;
  return {
    ...{ artisanId, chamberId },
    page: `${isOffice ? `${home}/${artisanId}` : home}?done=${done}${tail}` as Route,
  };
}

/** Sends a message to the other side, whichever desk it is written at. */
export async function writeAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const { artisanId, page } = placeOf(data, "sent");
  const write = data.get("desk") === "office" ? writeToMaker : writeToChamber;
  const result = await inRequest((context) => write(context, { artisanId, body: typed(data, "body") }));
  if (result.ok) redirect(page);
  return refusedForm(last, data, result.error);
}

/** The reader has read everything. */
export async function markReadAction(data: FormData): Promise<void> {
  const { artisanId, chamberId, page } = placeOf(data, "read");
  await inRequest((context) => markRead(context, { artisanId, chamberId }));
  redirect(page);
}

/** Sends a message to many, after their number was confirmed. */
export async function writeToGroupAction(last: KeptForm, data: FormData): Promise<KeptForm> {
  const locale = localeOf(data);
  if (data.get("confirm") !== "on") {
    const details = { fields: { confirm: "CONFIRM_REQUIRED" } };
    return refusedForm(last, data, { code: "INVALID_INPUT", details });
  }
  const chamberId = typed(data, "chamberId") as Id<"chamber">;
  const result = await inRequest((context) =>
    writeToGroup(context, {
      chamberId,
      craftId: typed(data, "craftId") as "",
      kind: typed(data, "kind") as "maalem",
      body: typed(data, "body"),
      count: typed(data, "count"),
      roundId: typed(data, "roundId"),
    }),
  );
  if (!result.ok) {
    // The page is drawn anew with the number that holds now, and the message stays: the next confirmation is about that number.
    if (result.error.code === "COUNT_CHANGED") refresh();
    return refusedForm(last, data, result.error);
  }
  return redirect(`/${locale}/office/messages?chamber=${chamberId}&done=round` as Route);
}
