import "server-only";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { noteScan } from "#lib/scans/buffer.ts";
import { isForShelf } from "#lib/shelf/made-of.ts";

/** Counts a view that did not come through the shelf, which counts its own. */
export function noteView({ headers }: Pick<Request, "headers">, serial: string): void {
  if (isForShelf(headers)) return;
  const read = (name: string) => headers.get(name) ?? undefined;
  noteScan(serial, { address: clientAddress(headers), read, day: dayInMorocco(now()) });
}
