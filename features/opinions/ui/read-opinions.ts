import "server-only";
import { notFound } from "next/navigation";
import { chamberAsked } from "#features/identity/index.ts";
import { getOpinion, myOpinions, officeOpinions, publicOpinions } from "#features/opinions/index.ts";
import type { PublicOpinion } from "#features/opinions/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

export type Zone = "office" | "federation" | "studio";

/** What the chamber that the address names, or the federation, has asked. */
export async function readOffice(context: Context, zone: Zone, asked?: string) {
  const chamberId =
    zone === "federation" ? null : chamberAsked(context.actor, asked, "registrar", "verifier", "manager");
  if (zone !== "federation" && !chamberId) return notFound();
  const found = await officeOpinions(context, { chamberId });
  return found.ok ? found.value : notFound();
}

export async function readMine(context: Context) {
  const found = await myOpinions(context, {});
  return found.ok ? found.value.opinions : notFound();
}

/** One opinion; 404 for whoever may not read it, and in an office that did not ask. */
export async function readOne(context: Context, zone: Zone, opinionId: string) {
  if (!isId("opinion", opinionId)) return notFound();
  const found = await getOpinion(context, { opinionId });
  if (!found.ok) return notFound();
  const isNational = found.value.chamberId === null;
  if (zone !== "studio" && isNational !== (zone === "federation")) return notFound();
  return found.value;
}

/** What bodies have said of a craft, kept until something about a craft changes. */
export const readPublicOpinions = (craftId: Id<"craft">): Promise<PublicOpinion[]> =>
  cached(publicOpinions, { craftId }, [tags.crafts()]);
