import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { consent } from "#db/schema/consents.ts";
import { document } from "#db/schema/vault.ts";
import type { AnswerOf } from "#features/applications/answers/answer.ts";
import { chamberOf } from "#features/applications/commands/find-chamber.ts";
import { type FileRow, sealedPlace } from "#features/applications/commands/load-file.ts";
import { type Writer, wrongField } from "#features/applications/commands/write/writer.ts";
import { writtenIn } from "#features/applications/domain/written.ts";
import { blindIndex } from "#lib/crypto/blind-index.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Province, town and address. Another province may mean another chamber: only a draft of one's own moves by itself. */
export const writePlace: Writer<"place"> = async ({ tx, file, answer, isOfficer }) => {
  const chamberId = await chamberOf(tx, answer.province);
  if (!chamberId) return wrongField("province", "PROVINCE_UNCOVERED");
  if (chamberId !== file.chamberId) {
    if (isOfficer || file.assistedBy) wrongField("province", "PROVINCE_ELSEWHERE");
    if (file.state !== "draft") wrongField("province", "CHAMBER_FIXED");
    await moveWithFile(tx, file.id, chamberId);
  }
  return {
    ...(chamberId === file.chamberId ? {} : { chamberId, annexId: null, ...indexesFor(file, chamberId) }),
    provinceCode: answer.province,
    town: writtenIn(answer.town, file.locale as Locale),
    ...addressOf(file, answer),
  };
};

/** Left empty, an address that is there stays, unless it is of another province. */
function addressOf(file: FileRow, { address, province }: AnswerOf<"place">): Partial<FileRow> {
  if (address) return { sealedAddress: seal(address, sealedPlace("sealed_address", file.id)) };
  return province === file.provinceCode ? {} : { sealedAddress: null };
}

async function moveWithFile(tx: Tx, applicationId: Id<"application">, chamberId: Id<"chamber">) {
  await tx.update(document).set({ chamberId }).where(eq(document.applicationId, applicationId));
  await tx.update(consent).set({ chamberId }).where(eq(consent.applicationId, applicationId));
}

/** Blind indexes are keyed by chamber: the same number reads differently at the next one. */
function indexesFor({ id, sealedCin, sealedPhone }: FileRow, chamberId: Id<"chamber">) {
  const open = (sealed: string, column: "sealed_cin" | "sealed_phone") =>
    unseal(sealed, sealedPlace(column, id));
  return {
    cinIndex: sealedCin && blindIndex("cin", chamberId, open(sealedCin, "sealed_cin")),
    phoneIndex: sealedPhone && blindIndex("phone", chamberId, open(sealedPhone, "sealed_phone")),
  };
}
