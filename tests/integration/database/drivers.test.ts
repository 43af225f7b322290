import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import { neonConfig } from "@neondatabase/serverless";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readAsActor, withActorSettings } from "#db/actor-settings.ts";
import { type Connection, connect, isNeon, type Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import { craftAssessment, journalLine, stock } from "#db/schema/index.ts";
import { withRequestId } from "#lib/log/context.ts";
import { type NeonProxy, startNeonProxy } from "#tests/emulators/neon/proxy.ts";
import { makeCraft } from "#tests/factories/crafts.ts";
import { makePiece } from "#tests/factories/pieces.ts";

const url = process.env.DATABASE_URL ?? "";
let proxy: NeonProxy;

beforeAll(async () => {
  proxy = await startNeonProxy();
  neonConfig.wsProxy = (host, port) => `127.0.0.1:${proxy.port}/v1?address=${host}:${port}`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineTLS = false;
  neonConfig.pipelineConnect = false;
});
afterAll(() => proxy.close());

test("a Neon address takes the WebSocket driver, any other address does not", () => {
  expect(isNeon("postgres://a:b@ep-cool-1.eu-central-1.aws.neon.tech/db")).toBe(true);
  expect(isNeon("postgres://a:b@127.0.0.1:5432/db")).toBe(false);
  expect(isNeon("postgres://a:b@neon.tech.example.test/db")).toBe(false);
});

test("a transaction of a write leaves in two packets, one of reads in one", async () => {
  const { db, end } = connect(url, { max: 1 });
  try {
    await db.execute(sql`select 1`);
    let packets = 0;
    const pool = (db as unknown as { $client: EventEmitter }).$client;
    pool.on("acquire", (client: { connection: { stream: Socket } }) => {
      const { stream } = client.connection;
      // Corked chunks leave in one call of the one, a chunk alone in one call of the other.
      for (const write of ["_write", "_writev"] as const) {
        const real = Object.getPrototypeOf(stream)[write];
        stream[write] = function (this: Socket, ...args: unknown[]) {
          packets += 1;
          return real.apply(this, args);
        };
      }
    });
    const system = { kind: "system" } as const;
    await withActorSettings(db, system, async (tx, behind) => behind(tx.execute(sql`select 1`)));
    expect(packets).toBe(2);
    await readAsActor(db, system, (tx) => [tx.execute(sql`select 1`), tx.execute(sql`select 2`)]);
    expect(packets).toBe(3);
  } finally {
    await end();
  }
});

// The embedded server is reached like any other; what differs between the two is who started it and how the address is written.
const drivers = [
  { name: "node-postgres, embedded server", open: (max = 4) => connect(url, { max }) },
  {
    name: "node-postgres, by host name",
    open: (max = 4) => connect(url.replace("127.0.0.1", "localhost"), { max }),
  },
  { name: "Neon over WebSocket", open: (max = 4) => connect(url, { max, neon: true }) },
];

describe.each(drivers)("$name", ({ open }) => {
  let connection: Connection;
  beforeAll(() => {
    connection = open();
  });
  afterAll(() => connection.end());

  test("brings back json, dates, booleans and null as they were written", async () => {
    const { db } = connection;
    const craftId = (await makeCraft(db)).id;
    const note = { ar: "ملاحظة", fr: "« note »", en: "note" };
    const at = new Date("2026-03-01T10:00:00.123Z");
    await db.insert(craftAssessment).values({
      craftId,
      grade: "endangered",
      activeMasters: null,
      apprentices: 3,
      assessedOn: "2026-03-01",
      source: "test",
      note,
      isDemonstration: true,
      createdAt: at,
    });
    const [row] = await db.select().from(craftAssessment).where(eq(craftAssessment.craftId, craftId));
    expect(row).toMatchObject({
      note,
      activeMasters: null,
      assessedOn: "2026-03-01",
      isDemonstration: true,
      createdAt: at,
    });
  });

  test("rolls a transaction back whole, and keeps a savepoint's failure inside", async () => {
    const { db } = connection;
    const { sku } = await makePiece(db, { availability: "stock", onHand: 5 });
    const lower = (by: number) => ({ onHand: sql`${stock.onHand} - ${by}` });
    await expect(
      db.transaction(async (tx) => {
        await tx.update(stock).set(lower(1)).where(eq(stock.sku, sku));
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await db.transaction(async (tx) => {
      await tx.update(stock).set(lower(1)).where(eq(stock.sku, sku));
      await tx
        .transaction((inner) => inner.update(stock).set(lower(9)).where(eq(stock.sku, sku)))
        .catch(() => undefined);
    });
    const [row] = await db.select().from(stock).where(eq(stock.sku, sku));
    expect(row?.onHand).toBe(4);
  });

  test("names the SQLSTATE of a refused change", async () => {
    const { sku } = await makePiece(connection.db, { availability: "stock", onHand: 1 });
    const refused = connection.db.update(stock).set({ held: 2 }).where(eq(stock.sku, sku));
    await expect(refused).rejects.toMatchObject({ cause: { code: "23514" } });
  });

  test("forgets the actor at the end of the transaction", async () => {
    const { db } = connection;
    const kind = sql`select current_setting('app.kind', true) as kind`;
    const inside = await withActorSettings(db, { kind: "system" }, (tx) => tx.execute(kind));
    expect((inside as unknown as { rows: { kind: string }[] }).rows[0]?.kind).toBe("system");
    const after = (await db.execute(kind)) as unknown as { rows: { kind: string | null }[] };
    expect(after.rows[0]?.kind ?? "").toBe("");
  });

  test("lets one of two concurrent holds of a single unit through", async () => {
    const { db } = connection;
    const { sku } = await makePiece(db, { onHand: 1 });
    const take = () =>
      db.transaction((tx) =>
        tx
          .update(stock)
          .set({ held: sql`${stock.held} + 1` })
          .where(sql`${stock.sku} = ${sku} and ${stock.onHand} - ${stock.held} >= 1`)
          .returning({ sku: stock.sku }),
      );
    const taken = await Promise.all([take(), take(), take()]);
    expect(taken.flat()).toHaveLength(1);
  });

  test("carries the request's id in the statement", async () => {
    const running = sql`select query from pg_stat_activity where pid = pg_backend_pid()`;
    const answer = await withRequestId(
      "request-of-this-test",
      async () => await connection.db.execute(running),
    );
    expect((answer as unknown as { rows: { query: string }[] }).rows[0]?.query).toContain(
      "request_id=request-of-this-test",
    );
  });

  test("takes a transaction back whole when what it sent last fails", async () => {
    const { db } = connection;
    const { sku } = await makePiece(db, { availability: "stock", onHand: 5 });
    const sold = (last: string) =>
      withActorSettings(db, { kind: "system" }, async (tx, behind) => {
        await tx
          .update(stock)
          .set({ onHand: sql`${stock.onHand} - 1` })
          .where(eq(stock.sku, sku));
        behind(tx.execute(sql.raw(last)));
        return "sold";
      });
    await expect(sold("select 1 / 0")).rejects.toMatchObject({ cause: { code: "22012" } });
    expect(await sold("select 1")).toBe("sold");
    const [row] = await db.select().from(stock).where(eq(stock.sku, sku));
    expect(row?.onHand).toBe(4);
  });

  test("reads for an actor in one go, and fails when one of the reads does", async () => {
    const single = open(1);
    try {
      const kind = sql`select current_setting('app.kind', true) as kind, now() as began`;
      const kindOf = (answer: unknown) =>
        (answer as { rows: { kind: string | null; began: Date }[] }).rows[0];
      const read = (last = sql`select 1`) =>
        readAsActor(single.db, { kind: "system" }, (tx) => [
          tx.execute(kind),
          tx.execute(last),
          tx.execute(kind),
        ]);
      const [one, , two] = await read();
      expect([kindOf(one)?.kind, kindOf(two)?.kind]).toEqual(["system", "system"]);
      // One transaction has one time.
      expect(kindOf(one)?.began).toEqual(kindOf(two)?.began);
      await expect(read(sql`select 1 / 0`)).rejects.toMatchObject({ cause: { code: "22012" } });
      // The connection is free again, and in no transaction.
      expect(kindOf(await single.db.execute(kind))?.kind ?? "").toBe("");
    } finally {
      await single.end();
    }
  });

  test("reads behind a lock what was committed while it waited", async () => {
    const { db } = connection;
    const { sku } = await makePiece(db, { availability: "stock", onHand: 5 });
    const own = eq(stock.sku, sku);
    const lock = async (tx: Tx) => tx.select().from(stock).where(own).for("update");
    const read = async (tx: Tx) => tx.select({ onHand: stock.onHand }).from(stock).where(own);
    let reading: Promise<number | undefined> | undefined;
    await db.transaction(async (tx) => {
      await lock(tx);
      reading = db.transaction(async (other) => {
        const [, [row]] = await together([lock(other), read(other)]);
        return row?.onHand;
      });
      await vi.waitFor(async () => {
        const waits = sql`select 1 from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()`;
        expect(((await db.execute(waits)) as unknown as { rows: unknown[] }).rows).toHaveLength(1);
      });
      await tx.update(stock).set({ onHand: 3 }).where(own);
    });
    expect(await reading).toBe(3);
  });

  test("begins with the actor's settings, and a write waits until it has begun", async () => {
    const single = open(1);
    try {
      const { sku } = await makePiece(single.db, { availability: "stock", onHand: 5 });
      const undone = single.db.transaction(async (tx) => {
        await tx.update(stock).set({ onHand: 1 }).where(eq(stock.sku, sku));
        throw new Error("undone");
      });
      await expect(undone).rejects.toThrow("undone");
      await expect(single.db.transaction(() => Promise.reject(new Error("nothing")))).rejects.toThrow(
        "nothing",
      );
      const [row] = await single.db.select().from(stock).where(eq(stock.sku, sku));
      expect(row?.onHand).toBe(5);
    } finally {
      await single.end();
    }
  });

  test("plans a statement that comes again once, and reads right when its table changes or a pooler forgets it", async () => {
    const single = open(1);
    const table = sql.raw(`changing_${Math.random().toString(36).slice(2)}`);
    const prepared = sql`select name from pg_prepared_statements where statement like ${"%changing_%"}`;
    const read = () =>
      withActorSettings(single.db, { kind: "system" }, (tx) => tx.execute(sql`select * from ${table}`));
    const rowsOf = (answer: unknown) => (answer as { rows: unknown[] }).rows;
    try {
      await single.db.execute(sql`create table ${table} as select 1 as n`);
      for (let n = 0; n < 3; n++) await read();
      expect(rowsOf(await single.db.execute(prepared))).toHaveLength(1);
      await single.db.execute(sql`alter table ${table} alter n type text using 'one'`);
      expect(rowsOf(await read())).toEqual([{ n: "one" }]);
      for (let n = 0; n < 3; n++) await read();
      await single.db.execute(sql`deallocate all`);
      expect(rowsOf(await read())).toEqual([{ n: "one" }]);
    } finally {
      await single.db.execute(sql`drop table if exists ${table}`);
      await single.end();
    }
  });

  test("reads bigint columns as exact numbers", async () => {
    const rows = await connection.db.select({ amount: journalLine.amountMinor }).from(journalLine).limit(1);
    expect(rows).toEqual([]);
    const [big] = (
      (await connection.db.execute(sql`select 9007199254740991::bigint::text as n`)) as unknown as {
        rows: { n: string }[];
      }
    ).rows;
    expect(Number(big?.n)).toBe(Number.MAX_SAFE_INTEGER);
  });
});
