import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database, type Tx } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import { type SkillState, skillCertificate, skillFile, skillJuror } from "#db/schema/skills.ts";
import { readNamed } from "#features/notify/domain/news.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { ruleValue } from "#features/rules/index.ts";
import { appealUntil } from "#features/skills/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, isId } from "#lib/ids/ids.ts";

const ofFile = ["received", "juryOpened", "appealed", "granted", "refused", "appealRefused"] as const;
const ofCertificate = ["issued", "revoked"] as const;
const allNews = [...ofFile, ...ofCertificate, "jurorAsked"] as const;
type News = (typeof allNews)[number];
/** Where a file stands while its news is still news. */
const standing: Readonly<Record<(typeof ofFile)[number], SkillState>> = {
  received: "submitted",
  juryOpened: "judging",
  appealed: "appealed",
  granted: "granted",
  refused: "refused",
  appealRefused: "refused",
};

export type SkillNews = {
  news: News;
  /** Whose file it is; null in what a juror is told. */
  artisanId: Id<"artisan"> | null;
  /** Name of the craft, or of the certificate. */
  about: LocalizedText;
  chamber: LocalizedText;
  /** ISO date, the last day on which the maker may object. */
  until: string | null;
  /** Page below the reader's language. */
  path: string;
  email: string | null;
  locale: Locale;
};

/** A file, a juror's seat or a certificate, as the person is told of it. `id` is `record.news.turn`; null once it is no longer so. */
export async function readSkillNews(id: string): Promise<SkillNews | null> {
  const named = readNamed(id, allNews);
  if (!named) return null;
  const { id: recordId, news } = named;
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    if (isId("skillJuror", recordId)) return news === "jurorAsked" ? readJuror(tx, recordId) : null;
    if (isId("skillCertificate", recordId)) return readCertificate(tx, recordId, news);
    return isId("skillFile", recordId) ? readFile(tx, recordId, news) : null;
  });
}

async function readFile(tx: Tx, fileId: Id<"skillFile">, news: News): Promise<SkillNews | null> {
  const [row] = await tx
    .select({
      ...{ artisanId: skillFile.artisanId, decidedAt: skillFile.decidedAt, state: skillFile.state },
      ...{ about: craft.name, chamber: chamber.name },
      ...{ email: artisanContact.email, locale: artisanContact.locale },
    })
    .from(skillFile)
    .innerJoin(craft, eq(craft.id, skillFile.craftId))
    .innerJoin(chamber, eq(chamber.id, skillFile.chamberId))
    .innerJoin(artisanContact, eq(artisanContact.artisanId, skillFile.artisanId))
    .where(eq(skillFile.id, fileId));
  const known = ofFile.find((one) => one === news);
  if (!row || !known || row.state !== standing[known]) return null;
  const { artisanId, about, chamber: named, email, decidedAt } = row;
  let until: string | null = null;
  if (news === "refused" && decidedAt)
    until = appealUntil(decidedAt, (await ruleValue(tx, "skills.jury", decidedAt)).file);
  const locale = localeOf(row.locale);
  return {
    ...{ news, artisanId, about, chamber: named, until, email, locale },
    path: `/studio/skills/${fileId}`,
  };
}

async function readCertificate(
  tx: Tx,
  certificateId: Id<"skillCertificate">,
  news: News,
): Promise<SkillNews | null> {
  const [row] = await tx
    .select({
      ...{ artisanId: skillCertificate.artisanId, fileId: skillCertificate.fileId },
      ...{ about: skillCertificate.name, chamber: chamber.name, revokedAt: skillCertificate.revokedAt },
      ...{ email: artisanContact.email, locale: artisanContact.locale },
    })
    .from(skillCertificate)
    .innerJoin(chamber, eq(chamber.id, skillCertificate.chamberId))
    .innerJoin(artisanContact, eq(artisanContact.artisanId, skillCertificate.artisanId))
    .where(eq(skillCertificate.id, certificateId));
  if (!row || (row.revokedAt ? "revoked" : "issued") !== news) return null;
  const { artisanId, about, chamber: named, email, fileId } = row;
  const path = fileId ? `/studio/skills/${fileId}` : "/studio/skills";
  return {
    ...{ news, artisanId, about, chamber: named, path, email },
    until: null,
    locale: localeOf(row.locale),
  };
}

/** Nothing once the juror has declared. */
async function readJuror(tx: Tx, jurorId: Id<"skillJuror">): Promise<SkillNews | null> {
  const [row] = await tx
    .select({
      ...{ about: craft.name, chamber: chamber.name, declaredAt: skillJuror.declaredAt },
      ...{ fileId: skillJuror.fileId, email: user.email, locale: user.locale, capacity: skillJuror.capacity },
    })
    .from(skillJuror)
    .innerJoin(user, eq(user.id, skillJuror.userId))
    .innerJoin(skillFile, eq(skillFile.id, skillJuror.fileId))
    .innerJoin(craft, eq(craft.id, skillFile.craftId))
    .innerJoin(chamber, eq(chamber.id, skillFile.chamberId))
    .where(eq(skillJuror.id, jurorId));
  if (!row || row.declaredAt) return null;
  const { about, chamber: named, email, fileId } = row;
  const zone = row.capacity === "officer" ? "office" : "studio";
  return {
    ...{ news: "jurorAsked", artisanId: null, about, chamber: named, until: null, email },
    ...{ path: `/${zone}/skills/${fileId}`, locale: localeOf(row.locale) },
  };
}
