import type { Indicator } from "#features/steering/schema.ts";

/**
 * Each indicator once more, in SQL written by hand and on purpose in another way than the product's. `$1` is a chamber's id, or null
 * for the country; `$2` the quarter's first and `$3` its last day in Morocco; `$4` and `$5` its instants, the second excluded; `$6`
 * and `$7` its year and number.
 */
export const handWritten: Record<Indicator, string> = {
  craft_bodies: `
    select count(*) from craft_body b where b.level <> 'national' and ($1::text is null or b.chamber_id = $1)
      and b.state in ('active', 'dissolved') and b.founded_on <= $3::date and coalesce(b.dissolved_on, 'infinity') > $3::date`,
  body_members: `
    select count(*) from artisan a where ($1::text is null or a.chamber_id = $1) and exists (
      select from craft_body_member m where m.artisan_id = a.id and $3::date >= m.since
        and $3::date < coalesce(m.until, 'infinity'))`,
  registered_artisans: `
    select count(*) filter (where verified_at < $5::timestamptz
      and case when state_since < $5::timestamptz then state not in ('suspended', 'expired', 'struck_off') else true end)
    from artisan where $1::text is null or chamber_id = $1`,
  valid_cards: `
    select count(*) from (select artisan_id from card where ($1::text is null or chamber_id = $1) and issued_at < $5::timestamptz
      and $3::date between valid_from and valid_until and not (state <> 'active' and state_at < $5::timestamptz)
      group by artisan_id) holder`,
  women_artisans: `
    select coalesce((select sum(value) from programme_entry where indicator = 'women_artisans' and state = 'validated'
      and year = $6 and quarter = $7 and ($1::text is null or chamber_id = $1)), 0)`,
  cover_answered: `
    select count(*) from health_cover where source = 'fund' and not as_of > $3::date and ($1::text is null or chamber_id = $1)`,
  quality_badges: `
    select count(*) from artisan a where ($1::text is null or a.chamber_id = $1) and exists (
      select from badge b where (b.artisan_id = a.id or b.piece_id in (select p.id from piece p where p.artisan_id = a.id))
        and b.claim in ('handmade_method', 'geographical_origin', 'collective_mark', 'piece_inspected')
        and b.issued_at < $5::timestamptz and b.expires_at >= $5::timestamptz
        and (b.state = 'active' or coalesce(b.revoked_at, b.suspended_at) >= $5::timestamptz))`,
  mastery_badges: `
    select count(*) from artisan a where ($1::text is null or a.chamber_id = $1) and a.id in (
      select b.artisan_id from badge b where b.claim in ('programme_master', 'trained_by_master')
        and b.issued_at < $5::timestamptz and b.expires_at >= $5::timestamptz
        and (b.state = 'active' or coalesce(b.revoked_at, b.suspended_at) >= $5::timestamptz))`,
  skills_certified: `
    select coalesce(sum(case when coalesce(c.revoked_at, 'infinity') >= $5::timestamptz then 1 else 0 end), 0) from skill_certificate c
    where c.file_id is not null and ($1::text is null or c.chamber_id = $1) and (c.granted_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  crafts_with_apprentices: `
    select count(*) from craft c where exists (select from lineage l where l.craft_id = c.id
        and ($1::text is null or l.chamber_id = $1) and l.state = 'attested' and l.attested_at < $5::timestamptz
        and $6 between l.since_year and coalesce(l.until_year, 9999) and coalesce(l.ended_at, 'infinity') >= $5::timestamptz)
      and (select s.grade from craft_assessment s where s.craft_id = c.id and s.state = 'confirmed' and s.assessed_on <= $3::date
        order by s.assessed_on desc, s.created_at desc limit 1) in ('critically_endangered', 'endangered')`,
  apprentices: `
    select count(*) from artisan a where ($1::text is null or a.chamber_id = $1) and a.id in (
      select l.apprentice_id from lineage l where l.state = 'attested' and l.attested_at < $5::timestamptz
        and $6 between l.since_year and coalesce(l.until_year, 9999) and coalesce(l.ended_at, 'infinity') >= $5::timestamptz)`,
  places_in_use: `
    select count(*) from site_unit u where exists (select from site s where s.id = u.site_id and s.published_at < $5::timestamptz
        and ($1::text is null or s.chamber_id = $1))
      and u.id in (select t.unit_id from tenancy t
        where $3::date between t.starts_on and case t.state when 'ended' then t.ended_on else t.ends_on end)`,
  sites_in_service: `
    select count(*) from site s where ($1::text is null or s.chamber_id = $1) and (select h.state in ('entering_service', 'existing')
      from site_state h where h.site_id = s.id and h.on_date <= $3::date order by h.on_date desc, h.recorded_at desc limit 1)`,
  equipment_used: `
    select count(*) from unit_booking b where b.state = 'used'
      and (b.starts_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date
      and b.unit_id in (select u.id from site_unit u, site s where s.id = u.site_id and ($1::text is null or s.chamber_id = $1))`,
  training_enrolled: `
    select count(*) from training_session s, training_enrolment e where e.session_id = s.id and s.state = 'planned'
      and s.starts_on between $2::date and $3::date and e.state not in ('waiting', 'withdrawn')
      and ($1::text is null or s.chamber_id = $1)`,
  training_passed: `
    select count(*) filter (where e.state = 'passed') from training_enrolment e where ($1::text is null or e.chamber_id = $1)
      and (e.assessed_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  transmission_grants: `
    select count(*) from fund_grant g where ($1::text is null or g.chamber_id = $1) and g.state not in ('proposed', 'declined')
      and (g.decided_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  elections_held: `
    select count(*) from election e join craft_body b on b.id = e.body_id where b.level <> 'national'
      and ($1::text is null or e.chamber_id = $1) and e.winner_id is not null
      and (e.decided_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  mediations_settled: `
    select count(*) from complaint c where ($1::text is null or c.chamber_id = $1) and c.state = 'settled'
      and (c.closed_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  lots_checked: `
    select count(*) from material_lot l where ($1::text is null or l.chamber_id = $1)
      and not exists (select from lot_check c where c.lot_id = l.id and c.at is null)
      and (select (c.at at time zone 'Africa/Casablanca')::date from lot_check c where c.lot_id = l.id order by c.at desc limit 1)
        between $2::date and $3::date`,
  group_purchases: `
    select count(*) from group_purchase p where ($1::text is null or p.chamber_id = $1) and p.state in ('ordered', 'closed')
      and (p.ordered_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  materials_received: `
    select count(*) filter (where s.voided_at is null) from lot_share s where ($1::text is null or s.chamber_id = $1)
      and (s.received_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  cover_consents: `
    select count(*) from artisan a where ($1::text is null or a.chamber_id = $1) and exists (select from consent c
      where c.artisan_id = a.id and c.purpose = 'health_cover' and c.given_at < $5::timestamptz
        and coalesce(c.withdrawn_at, 'infinity') >= $5::timestamptz)`,
  sales: `
    select coalesce(sum(o.mad_items_minor) filter (where o.state in ('paid', 'accepted', 'packed', 'shipped', 'delivered', 'closed',
      'return_requested', 'partially_refunded', 'disputed', 'won')), 0)
    from artisan_order o, artisan a where a.id = o.artisan_id and ($1::text is null or a.chamber_id = $1)
      and o.created_at >= $4::timestamptz and o.created_at < $5::timestamptz`,
  orders: `
    select count(o.id) filter (where o.state in ('paid', 'accepted', 'packed', 'shipped', 'delivered', 'closed',
      'return_requested', 'partially_refunded', 'disputed', 'won'))
    from artisan_order o, artisan a where a.id = o.artisan_id and ($1::text is null or a.chamber_id = $1)
      and o.created_at >= $4::timestamptz and o.created_at < $5::timestamptz`,
  orders_abroad: `
    select count(o.id) filter (where o.state in ('paid', 'accepted', 'packed', 'shipped', 'delivered', 'closed',
      'return_requested', 'partially_refunded', 'disputed', 'won') and not o.ship_to @> '{"country": "MA"}')
    from artisan_order o, artisan a where a.id = o.artisan_id and ($1::text is null or a.chamber_id = $1)
      and o.created_at >= $4::timestamptz and o.created_at < $5::timestamptz`,
  pieces_sold: `
    select coalesce(sum((select sum(l.quantity) - sum(l.cancelled_quantity) - sum(l.returned_quantity)
      from order_line l where l.order_id = o.id)), 0)
    from artisan_order o, artisan a where a.id = o.artisan_id and ($1::text is null or a.chamber_id = $1)
      and o.created_at >= $4::timestamptz and o.created_at < $5::timestamptz and o.state in ('paid', 'accepted', 'packed',
      'shipped', 'delivered', 'closed', 'return_requested', 'partially_refunded', 'disputed', 'won')`,
  collections: `
    select count(*) from collection where case when $1::text is null then chamber_id is not null else chamber_id = $1 end
      and (published_at at time zone 'Africa/Casablanca')::date between $2::date and $3::date`,
  fairs: `
    select count(*) from fair where case when $1::text is null then chamber_id is not null else chamber_id = $1 end
      and state in ('published', 'drawn') and ends_on between $2::date and $3::date`,
};
