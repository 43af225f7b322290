import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact } from "#db/schema/artisans.ts";
import { trainingEnrolment, trainingProgramme, trainingSession } from "#db/schema/training.ts";
import { readNamed } from "#features/notify/domain/news.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { isId } from "#lib/ids/ids.ts";

const allNews = ["enrolled", "waiting", "movedUp", "changed", "cancelled", "assessed"] as const;

/** A place in a session, as its maker is told of it. `id` is `enrolment.news.turn`. Null for an unknown one, and once it is no longer so. */
export async function readTrainingNews(id: string) {
  const named = readNamed(id, allNews);
  if (!named || !isId("trainingEnrolment", named.id)) return null;
  const enrolmentId = named.id;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({
        artisanId: trainingEnrolment.artisanId,
        state: trainingEnrolment.state,
        session: trainingSession.state,
        title: trainingProgramme.title,
        place: trainingSession.place,
        startsOn: trainingSession.startsOn,
        endsOn: trainingSession.endsOn,
        email: artisanContact.email,
        locale: artisanContact.locale,
      })
      .from(trainingEnrolment)
      .innerJoin(trainingSession, eq(trainingSession.id, trainingEnrolment.sessionId))
      .innerJoin(trainingProgramme, eq(trainingProgramme.id, trainingSession.programmeId))
      .innerJoin(artisanContact, eq(artisanContact.artisanId, trainingEnrolment.artisanId))
      .where(eq(trainingEnrolment.id, enrolmentId)),
  );
  if (!row || !holds(named.news, row)) return null;
  return { ...row, news: named.news, locale: localeOf(row.locale) };
}

type Row = { state: string; session: string };
const here = ["enrolled", "waiting"];

/** Whether what is told is still so when the mail is written. */
function holds(news: (typeof allNews)[number], { state, session }: Row): boolean {
  if (news === "cancelled") return session === "cancelled" && here.includes(state);
  if (news === "assessed") return state === "passed" || state === "failed";
  if (session !== "planned") return false;
  if (news === "changed") return here.includes(state);
  return state === (news === "waiting" ? "waiting" : "enrolled");
}
