"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { issuePieceRecord, reissuePieceRecord } from "#features/provenance/index.ts";
import { localeOf } from "#lib/forms/read-fields.ts";
import { isId } from "#lib/ids/ids.ts";

/** Signs the record of a piece, or revokes it and signs it anew, and leads back to its page. */
export async function signRecordAction(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const pieceId = data.get("pieceId");
  if (!isId("piece", pieceId)) redirect(`/${locale}/office/records`);
  const again = data.get("again") === "yes";
  const result = await (again ? reissuePieceRecord : issuePieceRecord)(await currentContext(), { pieceId });
  const tail = result.ok ? `done=${again ? "again" : "signed"}` : `problem=${result.error.code}`;
  redirect(`/${locale}/office/records/${pieceId}?${tail}`);
}
