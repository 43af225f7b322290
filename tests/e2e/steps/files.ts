import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";

type FileInput = {
  chamber: "fes" | "souss";
  state: "submitted" | "under_review" | "refused";
  locale: Locale;
};
export type SentFile = { id: Id<"application">; number: string; email: string };

/** A file of somebody with an account of their own, in a state, written as the owner; refused ones were refused yesterday. */
export async function sentFile({ chamber, state, locale }: FileInput): Promise<SentFile> {
  const [id, userId] = [newId("application"), newId("user")];
  const [number, email] = [`A-00-2026-${id.slice(-6)}`, `file.${id.slice(-10)}@example.test`];
  await lookUp(
    `insert into "user" (id, name, email, email_verified, locale) values ($1, 'Zahra Exemple', $2, now(), $3)`,
    [userId, email, locale],
  );
  await lookUp(
    `insert into application (id, number, chamber_id, kind, state, locale, name, town, email, applicant_user_id, submitted_at,
       due_at, province_code)
     select $1, $2, c.id, 'artisan_experience', $3, $4, '{"ar":"زهرة المثال","fr":"Zahra Exemple"}', '{"ar":"فاس","fr":"Fès"}',
       $5, $6, now() - interval '9 days', now() + interval '9 days', cp.province_code
     from chamber c join chamber_province cp on cp.chamber_id = c.id and cp.until is null
     where c.key = $7 order by cp.province_code limit 1`,
    [id, number, state, locale, email, userId, chamber],
  );
  await lookUp(
    `insert into application_craft (application_id, craft_id, position) select $1, id, 0 from craft order by key limit 1`,
    [id],
  );
  await tell(id, "submitted", "9 days");
  if (state === "refused") {
    await tell(id, "refused", "1 day");
    await lookUp(
      `insert into decision (id, application_id, chamber_id, round, outcome, reasons, needs_second, first_by, first_at, final_at)
       select $1, a.id, a.chamber_id, 1, 'refuse', '{OTHER}', false, u.id, now() - interval '1 day', now() - interval '1 day'
       from application a, "user" u where a.id = $2 and u.email = $3`,
      [newId("decision"), id, `officer.${chamber}@example.test`],
    );
  }
  return { id, number, email };
}

function tell(id: string, kind: "submitted" | "refused", ago: string) {
  return lookUp(
    `insert into application_event (application_id, chamber_id, kind, state, at, is_public, note)
     select id, chamber_id, $2, $2, now() - $3::interval, true, $4 from application where id = $1`,
    [id, kind, ago, kind === "refused" ? "شهادة الممارسة غير كافية." : null],
  );
}
