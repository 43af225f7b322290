-- Counters of the rate limiter (lib/rate-limit). Not logged: after a crash they start again, which is the price of
-- counting cheaply. The shape is the one rate-limiter-flexible expects; `expire` is in milliseconds since 1970.
create unlogged table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
--> statement-breakpoint
create index rate_limit_expire on rate_limit (expire);
--> statement-breakpoint
grant select, insert, update, delete on rate_limit to app_rw, worker;
