-- What was kept of Stripe's events held buyers' addresses and phones; nothing read it. Only what an event says of itself stays.
update stripe_event set payload = jsonb_build_object(
  'created', to_char(to_timestamp((payload->>'created')::bigint) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'isLive', coalesce((payload->>'livemode')::boolean, false),
  'apiVersion', payload->'api_version')
where payload ? 'data';
