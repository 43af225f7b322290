import "server-only";
import { notFound } from "next/navigation";
import { chamberAsked } from "#features/identity/index.ts";
import { type MyLines, myLines } from "#features/lineage/queries/my-lines.ts";
import { type OfficeLines, officeLines } from "#features/lineage/queries/office-lines.ts";
import type { LineDto, Side } from "#features/lineage/schema.ts";
import { chamberIdsOf, heldIdsOf } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** The lines of the workshop somebody acts for; of the first when there are several. */
export async function readMine(context: Context): Promise<MyLines> {
  const [artisanId] = heldIdsOf(context.actor);
  return artisanId ? unwrap(await myLines(context, { artisanId })) : notFound();
}

/** One of somebody's own lines, and which of the two they are; 404 for any other. */
export async function readMyLine(context: Context, id: string): Promise<{ line: LineDto; mine: Side }> {
  const { lines, artisanId } = await readMine(context);
  const line = lines.find((one) => one.id === id) ?? notFound();
  return { line, mine: line.apprenticeId === artisanId ? "apprentice" : "master" };
}

/** The lines of a chamber's makers, of the one the address names or the reader's first. */
export async function readOffice(context: Context, asked?: string): Promise<OfficeLines> {
  const chamberId = chamberAsked(context.actor, asked, "verifier", "manager");
  return chamberId ? unwrap(await officeLines(context, { chamberId })) : notFound();
}

/** One line of any of the reader's chambers; 404 for any other. */
export async function readOfficeLine(
  context: Context,
  id: string,
): Promise<{ line: LineDto; office: OfficeLines }> {
  for (const chamberId of chamberIdsOf(context.actor, "verifier", "manager")) {
    const office = unwrap(await officeLines(context, { chamberId }));
    const line = office.lines.find((one) => one.id === id);
    if (line) return { line, office };
  }
  return notFound();
}
