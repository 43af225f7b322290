import { expect, test } from "vitest";
import { watch } from "#features/reconciliation/index.ts";
import { takeUpEvents } from "#features/webhooks/index.ts";
import { makeUser } from "#tests/factories/people.ts";
import { db, openShop, query } from "#tests/integration/checkout/world.ts";

openShop();

const open = () =>
  query<{ kind: string; object: string; note: string }>(
    "select kind, object, note from settlement_break where resolved_at is null order by kind, object",
  );
const mails = () =>
  query<{ id: string }>(
    "select data->'payload'->>'id' as id from pgboss.job where name = 'mail.send' and data->'payload'->>'template' = 'settlement-alert'",
  );

test("work that waits longer than a quarter of an hour is told of once a day, and closes when it is done", async () => {
  const { id: userId } = await makeUser(db);
  await query("insert into role_grant (id, user_id, role) values ('grt_watch', $1, 'admin')", [userId]);
  await query(
    `insert into stripe_event (id, type, state, payload, received_at)
     values ('evt_stuck', 'charge.updated', 'failed', '{}', now() - interval '16 minutes'),
       ('evt_new', 'charge.updated', 'received', '{}', now() - interval '14 minutes')`,
  );
  await takeUpEvents();
  await query("update pgboss.job set created_on = now() - interval '20 minutes', state = 'failed'");
  for (let i = 0; i < 3; i++) await watch();
  const jobs = await query<{ id: string }>(
    "select id from pgboss.job where state = 'failed' order by id::text",
  );
  expect(await open()).toEqual([
    { kind: "event_late", object: "evt_stuck", note: "charge.updated" },
    ...jobs.map(({ id }) => ({ kind: "job_late", object: id, note: "checkout.provider-event" })),
  ]);
  expect(await mails()).toHaveLength(1);
  expect((await mails())[0]?.id).toMatch(new RegExp(`^${userId}\\.`));
  await query("update stripe_event set state = 'processed' where id = 'evt_stuck'");
  await query("update pgboss.job set state = 'completed' where state = 'failed'");
  await watch();
  expect(await open()).toEqual([]);
});
