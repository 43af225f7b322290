import "server-only";
import { notFound } from "next/navigation";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getLabel } from "#features/labels/queries/get-label.ts";
import { listLabels } from "#features/labels/queries/list-labels.ts";
import type { LabelDetail, LabelList } from "#features/labels/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export type Zone = "office" | "studio";
export type Asked = Readonly<Record<string, string | string[] | undefined>>;

const text = (asked: Asked, name: string) => (typeof asked[name] === "string" ? asked[name] : "");
const pageOf = (asked: Asked) => Math.max(1, Number(/^\d{1,4}$/.exec(text(asked, "page"))?.[0] ?? 1));

/** Everybody of an office, or the maker in their studio. */
const readerOf = (zone: Zone) =>
  zone === "office" ? requireActor("registrar", "verifier", "curator", "manager") : requireActor("artisan");

/** The pieces that labels may be printed for in a zone; 404 for a chamber the reader does not work for. */
export async function readLabels(
  zone: Zone,
  asked: Asked,
): Promise<{ list: LabelList; chamberId: string | null }> {
  const actor = await readerOf(zone);
  const [first] = chamberIdsOf(actor);
  const wanted = isId("chamber", asked.chamber) ? asked.chamber : first;
  const chamberId = zone === "studio" ? null : (wanted ?? notFound());
  const q = text(asked, "q").slice(0, 80);
  const found = await listLabels(await currentContext(), { chamberId, q, page: pageOf(asked) });
  if (!found.ok) notFound();
  return { list: found.value, chamberId: chamberId === first ? null : chamberId };
}

/** One piece's label; 404 for every piece that is not the reader's to print. */
export async function readLabel(zone: Zone, serial: string): Promise<LabelDetail> {
  await readerOf(zone);
  const found = await getLabel(await currentContext(), { serial: decodeURIComponent(serial) });
  return found.ok ? found.value : notFound();
}
