import "server-only";
import { notFound } from "next/navigation";
import { chamberAsked } from "#features/identity/index.ts";
import { buyerOrders, getComplaint, myComplaints, officeComplaints } from "#features/mediation/index.ts";
import { isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** What an office shows: a chamber's complaints to those who keep them, to others the ones they mediate. */
export async function readOffice(context: Context, asked?: string) {
  const chamberId = chamberAsked(context.actor, asked, "registrar", "manager");
  if (!chamberId) return readMine(context);
  return unwrap(await officeComplaints(context, { chamberId })).complaints;
}

export const readMine = async (context: Context) => unwrap(await myComplaints(context, {})).complaints;

export const readBought = async (context: Context) => unwrap(await buyerOrders(context, {})).orders;

/** One complaint, with everything the reader is in it; 404 for whoever is nothing. */
export async function readOne(context: Context, complaintId: string) {
  if (!isId("complaint", complaintId)) return notFound();
  const found = await getComplaint(context, { complaintId });
  return found.ok ? found.value : notFound();
}
