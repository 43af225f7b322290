import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Id } from "#lib/ids/ids.ts";

/**
 * Every text of a chamber's makers that is or was in sight, as rows `(kind, id, field, words, of_name, at, chamber_id)`: of pieces that were
 * offered and are open, of makers who are listed, of the chamber's stories.
 */
export function textsOf(chamberId: Id<"chamber"> | SQL): SQL {
  return sql`(
    select 'piece' as kind, p.id, f.field, f.words, a.name as of_name, p.created_at as at, a.chamber_id
    from artisan a join piece p on p.artisan_id = a.id cross join lateral (values ('title', p.title),
      ('description', p.description), ('care', p.care), ('variationNote', p.variation_note),
      ('safetyWarnings', p.safety_warnings)) f (field, words)
    where a.chamber_id = ${chamberId} and p.state in ('proposed', 'revision_requested', 'published', 'paused')
    union all
    select 'maker', a.id, 'story', a.story, a.name, a.created_at, a.chamber_id
    from artisan a where a.chamber_id = ${chamberId} and standing_lists(a.state)
    union all
    select 'story', s.id, f.field, f.words, null, s.created_at, s.chamber_id
    from story s cross join lateral (
      values ('title', s.title), ('standfirst', s.standfirst)
      union all
      select 'sections.' || (t.n - 1) || part.name, t.section -> part.key
      from jsonb_array_elements(s.sections) with ordinality t (section, n),
        (values ('.heading', 'heading'), ('.text', 'text')) part (name, key)
    ) f (field, words)
    where s.chamber_id = ${chamberId})`;
}

/** True for a language in which words say something. */
export const says = (locale: string): SQL => sql`coalesce(trim(words ->> ${locale}), '') <> ''`;
