import pg from "pg";
import type { Target } from "#scripts/bench/http.ts";

/** Open files of one chamber, as a big one has them. */
const files = 5_000;
/** Marks the bench's own files, so that they can be taken away again. */
const mark = "BENCH-";

export type OfficeBench = { targets: Target[]; remove: () => Promise<void> };

/**
 * Gives the chamber of the demonstration's officer five thousand open files and says what to load of its queue. `remove` takes
 * them away again. They are copies of no one: a name, a number, a craft and a day.
 */
export async function seedQueue(ownerUrl: string, cookie: string): Promise<OfficeBench> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const remove = async () => {
    await client.query(removal);
    await client.end();
  };
  try {
    // What a run that was killed has left.
    await client.query(removal);
    await client.query(insert, [mark, files, "officer.fes@example.test"]);
    await client.query(crafts, [`${mark}%`]);
    await client.query("analyze application, application_craft");
    const middle = await client.query("select id, submitted_at from application where number = $1", [
      `${mark}${String(files / 2).padStart(6, "0")}`,
    ]);
    const { id, submitted_at: at } = middle.rows[0] as { id: string; submitted_at: Date };
    const headers = { cookie };
    const queue = (name: string, query: string): Target => ({
      name: `queue of ${files.toLocaleString("en")}, ${name}`,
      path: `/fr/office/applications${query}`,
      headers,
    });
    return {
      remove,
      targets: [
        queue("first page", ""),
        queue("in the middle", `?page=after~${at.toISOString()}~${id}`),
        queue("searched by name", "?q=banc+4321"),
        queue("one kind", "?kind=maalem"),
        queue("mine", "?tab=mine"),
      ],
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

// Typed ids are a prefix and 26 letters of a version 7 UUID; the last ones count the files.
const insert = `
  insert into application (id, number, chamber_id, kind, state, locale, name, town, reviewer_id, applicant_user_id,
    submitted_at, due_at, updated_at)
  select 'apl_01kb' || lpad(n::text, 22, '0'), $1 || lpad(n::text, 6, '0'), g.chamber_id,
    (array['artisan_experience', 'maalem', 'artisan_diploma', 'cooperative'])[1 + n % 4], s.state, 'fr',
    jsonb_build_object('ar', 'ملف القياس ' || n, 'fr', 'Dossier Banc ' || n), '{"fr": "Fès"}',
    case when s.state = 'submitted' then null else g.user_id end,
    (select id from "user" where email <> $3 order by id limit 1),
    now() - interval '60 days' + n * interval '10 minutes', now() - interval '30 days' + n * interval '10 minutes', now()
  from generate_series(1, $2::int) n
    cross join lateral (select (array['submitted', 'submitted', 'submitted', 'under_review', 'completion_requested',
      'visit_planned'])[1 + n % 6] as state) s
    cross join (select g.chamber_id, g.user_id from role_grant g join "user" u on u.id = g.user_id
      where u.email = $3 and g.chamber_id is not null limit 1) g`;

const crafts = `
  insert into application_craft (application_id, craft_id, position)
  select a.id, (select id from craft order by key limit 1), 0 from application a where a.number like $1`;

// Events of files are never deleted, and the database says so even where a file has none. For these files alone, and in one
// transaction, it looks away.
const removal = `
  begin;
  alter table application_event disable trigger application_event_append_only;
  delete from application_craft c using application a where a.id = c.application_id and a.number like '${mark}%';
  delete from application where number like '${mark}%';
  alter table application_event enable trigger application_event_append_only;
  commit`;
