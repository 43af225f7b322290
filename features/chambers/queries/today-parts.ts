import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";

type Chamber = Id<"chamber">;

const day = 86_400_000;
/** Days before its end from which a registration counts as ending: as the register's own filter has it. */
const soonDays = 90;
const openFiles = sql`('submitted', 'under_review', 'completion_requested', 'visit_planned', 'appealed')`;

/** An instant as a parameter; `sql` alone would not know its type. */
const at = (moment: Date): SQL => sql`${moment.toISOString()}::timestamptz`;
const later = (moment: Date, days: number): Date => new Date(moment.getTime() + days * day);

export const register = (chamberId: Chamber): SQL => sql`(select jsonb_build_object(
    'inForce', count(*) filter (where a.state in ('registered', 'reinstated')),
    'suspended', count(*) filter (where a.state = 'suspended'))
  from artisan a where a.chamber_id = ${chamberId})`;

/** Open files by what they wait for and by how long they have been there. An answer counts until the chamber's next step. */
export const files = (chamberId: Chamber, now: Date): SQL => sql`(select jsonb_build_object(
    'open', count(*),
    'fresh', count(*) filter (where f.state = 'submitted'),
    'answered', count(*) filter (where f.state = 'under_review' and f.last_event = 'completed'),
    'overdue', count(*) filter (where f.due_at < ${at(now)}),
    'oldestDue', min(f.due_at),
    'ages', jsonb_build_object(
      'week', count(*) filter (where f.age < 7),
      'fortnight', count(*) filter (where f.age >= 7 and f.age < 14),
      'month', count(*) filter (where f.age >= 14 and f.age < 30),
      'longer', count(*) filter (where f.age >= 30)))
  from (select a.state,
      case when a.state in ('submitted', 'under_review', 'visit_planned') then a.due_at end as due_at,
      extract(epoch from ${at(now)} - coalesce(a.submitted_at, a.created_at)) / 86400 as age,
      (select e.kind from application_event e where e.application_id = a.id order by e.at desc limit 1) as last_event
    from application a where a.chamber_id = ${chamberId} and a.state in ${openFiles}) f)`;

/** Visits of the next seven days, with those whose day has passed without a report. */
export const visits = (chamberId: Chamber, me: string, now: Date): SQL => sql`(select jsonb_build_object(
    'thisWeek', count(*), 'mine', count(*) filter (where v.officer_id = ${me}), 'next', min(v.planned_for))
  from site_visit v where v.chamber_id = ${chamberId} and v.done_at is null and v.cancelled_at is null
    and v.planned_for < ${at(later(now, 7))})`;

/** The same three lists as the page of cards has; when a card runs out soon is the dated rule of its first reminder. */
export const cards = (chamberId: Chamber, now: Date): SQL => sql`(select jsonb_build_object(
    'toPrint', count(*) filter (where a.state in ('registered', 'reinstated') and k.printed_at is null),
    'toHandOver', count(*) filter (where a.state in ('registered', 'reinstated') and k.printed_at is not null
      and k.handed_over_at is null),
    'runningOut', count(*) filter (where k.valid_until <= ${dayInMorocco(now)}::date + (
      select max(d::int) from (select r.value from dated_rule r
        where r.key = 'card.reminders' and r.effective_from <= ${dayInMorocco(now)}::date
        order by r.effective_from desc limit 1) rule, jsonb_array_elements_text(rule.value -> 'days') d)))
  from card k join artisan a on a.id = k.artisan_id
  where k.chamber_id = ${chamberId} and k.state = 'active' and a.state in ('registered', 'reinstated', 'expired'))`;

export const standing = (chamberId: Chamber, now: Date): SQL => sql`jsonb_build_object(
    'endingSoon', (select count(*) from artisan a where a.chamber_id = ${chamberId}
      and a.state in ('registered', 'reinstated') and a.valid_until <= ${dayInMorocco(later(now, soonDays))}::date),
    'planned', (select count(*) from standing_change s where s.chamber_id = ${chamberId}
      and s.applied_at is null and s.cancelled_at is null))`;

/** Orders that are the chamber's to bring, by the rule that the row-level security of orders goes by too. */
export const orders = (chamberId: Chamber, now: Date): SQL => sql`(select jsonb_build_object(
    'toBring', count(*),
    'late', count(*) filter (where o.state <> 'shipped'
      and o.created_at + make_interval(days => o.lead_days) < ${at(now)}))
  from artisan_order o join artisan a on a.id = o.artisan_id and a.chamber_id = ${chamberId}
  where chamber_brings(o.artisan_id, o.state, o.created_at, o.lead_days, o.brought_by, o.accept_by, o.ship_by))`;

/** Moves that wait for this chamber's answer. */
export const transfers = (chamberId: Chamber): SQL => sql`(select to_jsonb(count(*)) from transfer t
  where t.to_chamber_id = ${chamberId} and t.state = 'requested')`;

/** Reports about pieces that wait for an answer. */
export const reports = (chamberId: Chamber): SQL => sql`(select jsonb_build_object(
    'open', count(*), 'oldest', min(r.created_at))
  from piece_report r where r.chamber_id = ${chamberId} and r.state = 'open')`;

/** Pieces of this chamber's makers that wait to be looked at. */
export const pieces = (chamberId: Chamber): SQL => sql`(select to_jsonb(count(*)) from piece p
  join artisan a on a.id = p.artisan_id and a.chamber_id = ${chamberId} where p.state = 'proposed')`;

/** National collections that wait for this chamber's yes or no. */
export const consents = (chamberId: Chamber): SQL => sql`(select to_jsonb(count(*)) from collection_consent o
  join collection k on k.id = o.collection_id and coalesce(k.ends_at > now(), true)
  where o.chamber_id = ${chamberId} and o.agrees is null)`;

export const appeals = (chamberId: Chamber): SQL => sql`(select jsonb_build_object(
    'open', count(*), 'oldestDue', min(p.due_at))
  from appeal p where p.chamber_id = ${chamberId} and p.level = 'manager' and p.decided_at is null)`;
