import "server-only";
import { and, eq, inArray, isNull, ne, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanContact } from "#db/schema/artisans.ts";
import { consent } from "#db/schema/consents.ts";
import { healthCover } from "#db/schema/cover.ts";
import { openCover } from "#features/cover/commands/write-cover.ts";
import type { Cover } from "#features/cover/domain/status.ts";
import { parseKeyRing } from "#lib/crypto/seal.ts";
import { env } from "#lib/env.ts";

/** Persons who are on the register, whatever their standing. */
export const onRegister = and(
  inArray(artisan.kind, ["artisan_diploma", "artisan_experience", "maalem"]),
  ne(artisan.state, "struck_off"),
);

/**
 * The makers who let their chamber keep their health cover, with what is kept. One who agreed on the way to the register
 * and of whom nothing is kept yet counts as `to_complete`. `numbers: false` leaves the CNSS numbers shut.
 */
export async function consentingMakers(
  tx: Tx,
  where: SQL | undefined,
  { numbers = true }: { numbers?: boolean } = {},
) {
  const ring = parseKeyRing(env().FIELD_KEYS);
  const rows = await tx
    .select({
      artisanId: artisan.id,
      chamberId: artisan.chamberId,
      name: artisan.name,
      town: artisan.town,
      registryNumber: artisan.registryNumber,
      cinIndex: artisanContact.cinIndex,
      sealedCin: artisanContact.sealedCin,
      sealedStatus: healthCover.sealedStatus,
      sealedNumber: healthCover.sealedNumber,
      asOf: healthCover.asOf,
    })
    .from(artisan)
    .innerJoin(
      consent,
      and(
        eq(consent.artisanId, artisan.id),
        eq(consent.purpose, "health_cover"),
        isNull(consent.withdrawnAt),
      ),
    )
    .leftJoin(artisanContact, eq(artisanContact.artisanId, artisan.id))
    .leftJoin(healthCover, eq(healthCover.artisanId, artisan.id))
    .where(and(onRegister, where))
    .orderBy(artisan.id);
  return rows.map(({ sealedStatus, sealedNumber, ...row }) => {
    const { artisanId } = row;
    const kept: Cover = sealedStatus
      ? openCover({ artisanId, sealedStatus, sealedNumber: numbers ? sealedNumber : null }, ring)
      : { status: "to_complete", number: null };
    return { ...row, ...kept };
  });
}

export type ConsentingMaker = Awaited<ReturnType<typeof consentingMakers>>[number];
