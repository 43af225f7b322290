import "server-only";
import { notFound } from "next/navigation";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { officeListing } from "#features/listing/queries/office-listing.ts";
import { officeListings } from "#features/listing/queries/office-listings.ts";
import type { ListingDto, OfficeListDto } from "#features/listing/schema.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

type OfficeListing = ListingDto & { mayDecide: boolean; maySign: boolean };

/** A piece of a maker of the reader's chamber; 404 for every other one. */
export async function readOfficePiece(pieceId: string): Promise<OfficeListing> {
  await requireActor("registrar", "verifier", "curator", "manager");
  const found = isId("piece", pieceId) ? await officeListing(await currentContext(), { pieceId }) : null;
  return found?.ok ? found.value : notFound();
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The list of the reader's chamber that an address asks for; 404 for a chamber they do not work for. */
export async function readOfficePieces(
  asked: Asked,
): Promise<{ list: OfficeListDto; chamberId: string | null }> {
  const [first] = chamberIdsOf(await requireActor("registrar", "verifier", "curator", "manager"));
  const chamberId = isId("chamber", asked.chamber) ? asked.chamber : first;
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name] : "");
  const found =
    chamberId &&
    (await officeListings(await currentContext(), {
      chamberId,
      tab: asked.tab === "all" ? "all" : "waiting",
      q: text("q").slice(0, 80),
      page: /^\d{1,4}$/.test(text("page")) ? Math.max(1, Number(text("page"))) : 1,
    }));
  if (!found?.ok) notFound();
  const { value: list } = found;
  return { list, chamberId: list.chamberId === first ? null : list.chamberId };
}
