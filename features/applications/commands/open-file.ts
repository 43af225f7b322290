import "server-only";
import type { Tx } from "#db/client.ts";
import { application } from "#db/schema/applications.ts";
import type { ArtisanKind } from "#db/schema/artisans.ts";
import type { AnswerOf } from "#features/applications/answers/answer.ts";
import { sealedPlace } from "#features/applications/commands/load-file.ts";
import type { Step } from "#features/applications/domain/steps.ts";
import { writtenIn } from "#features/applications/domain/written.ts";
import { seal } from "#lib/crypto/seal.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Opening = {
  chamberId: Id<"chamber">;
  place: Omit<AnswerOf<"place">, "step">;
  kind: ArtisanKind | null;
  locale: Locale;
  at: Date;
} & (
  | { applicantUserId: Id<"user">; email: string }
  | { assistedBy: Id<"user">; assistedAt: "counter" | "field"; email: string | null }
);

/** Writes the row of a new draft. Its number is given when it is sent; until then it has one that nobody is shown. */
export async function openFile(tx: Tx, opening: Opening): Promise<Id<"application">> {
  const { place, at, kind, ...who } = opening;
  const id = newId("application");
  const done: Step[] = kind ? ["place", "kind"] : ["place"];
  await tx.insert(application).values({
    ...who,
    id,
    number: `D-${id.slice(4)}`,
    kind,
    provinceCode: place.province,
    town: writtenIn(place.town, opening.locale),
    sealedAddress: place.address && seal(place.address, sealedPlace("sealed_address", id)),
    stepsDone: done,
    isDemonstration: env().APP_ENV !== "production",
    createdAt: at,
    updatedAt: at,
  });
  return id;
}
