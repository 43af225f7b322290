import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { reconcileJob } from "#features/checkout/jobs.ts";
import { startBoss } from "#lib/jobs/boss.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { handleJob } from "#lib/jobs/job.ts";
import { listen } from "#lib/jobs/listen.ts";
import { AdapterError } from "#lib/kernel/errors.ts";
import { owner } from "#tests/factories/owner.ts";
import { tablesWith } from "#tests/integration/privacy/dump.ts";

const phone = "+212617283946";
const boss = await startBoss("worker", false);
afterAll(() => boss.stop({ graceful: false }));

test("a job that fails is kept with its reason, without what the outside service answered", async () => {
  const answer = Object.assign(new Error(`550 ${phone} unknown`), { rejected: [phone] });
  const handler = handleJob({ ...reconcileJob, schedule: undefined }, async () => {
    throw new AdapterError("mail", "not sent (550)", { retry: false, cause: answer });
  });
  await database().transaction((tx) => enqueue(tx, reconcileJob, {}));
  await listen(boss, handler);
  const kept = async () =>
    (
      (await owner().execute(
        sql`select output->>'message' as message from pgboss.job where name = ${reconcileJob.name} and state = 'failed'`,
      )) as unknown as { rows: { message: string }[] }
    ).rows;
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1), { timeout: 10_000, interval: 50 });

  expect(await kept()).toEqual([{ message: "mail: not sent (550)" }]);
  expect(await tablesWith(phone.slice(4))).toEqual([]);
});
