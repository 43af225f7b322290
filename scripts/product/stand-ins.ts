import { join } from "node:path";
import { type Child, startChild } from "#scripts/platform/child.ts";
import { OperatorError } from "#scripts/platform/operator-error.ts";
import { waitForHttp } from "#scripts/platform/wait-http.ts";
import { type Ports, smsAccount } from "#scripts/product/settings.ts";

interface Options {
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
  readonly ports: Ports;
  /** Told of the process at once, before it is ready. */
  readonly keep: (child: Child) => Child;
}

/** Starts the Stripe stand-in with its state in DATA_DIR/stripe.json; its events go to this product's webhook. */
export async function startStripe({ env, dataDir, ports, keep }: Options): Promise<Child> {
  const child = keep(
    startChild({
      name: "stripe",
      env,
      dataDir,
      args: [
        ...["--conditions=react-server", "tests/emulators/stripe/main.ts", "--port", String(ports.stripe)],
        ...["--public-url", `http://127.0.0.1:${ports.stripe}`, "--state", join(dataDir, "stripe.json")],
        ...["--webhook-url", `http://localhost:${ports.web}/api/stripe/webhook`],
        ...["--webhook-secret", env.STRIPE_WEBHOOK_SECRET ?? ""],
      ],
    }),
  );
  await untilReady(child, `http://127.0.0.1:${ports.stripe}/_control/state`);
  return child;
}

/** Starts the mail catcher; its mails stay in DATA_DIR/mail over a restart. Inbox page `/`, JSON at `/api/email`. */
export async function startMail({ env, dataDir, ports, keep }: Options): Promise<Child> {
  const child = keep(
    startChild({
      name: "mail",
      env,
      dataDir,
      args: [
        ...[
          "node_modules/maildev/dist/bin/maildev.js",
          "--smtp",
          String(ports.smtp),
          "--web",
          String(ports.inbox),
        ],
        ...["--ip", "127.0.0.1", "--web-ip", "127.0.0.1"],
        ...["--mail-directory", join(dataDir, "mail"), "--max-emails", "2000"],
      ],
    }),
  );
  await untilReady(child, `http://127.0.0.1:${ports.inbox}/api/healthz`);
  return child;
}

/** Starts the stand-in for short messages; what was sent stays in DATA_DIR/sms.json. Outbox page `/`, JSON at `/api/messages`. */
export async function startSms({ env, dataDir, ports, keep }: Options): Promise<Child> {
  const { account, token, from } = smsAccount;
  const child = keep(
    startChild({
      name: "sms",
      env,
      dataDir,
      args: [
        ...["--conditions=react-server", "tests/emulators/sms/main.ts", "--port", String(ports.sms)],
        ...["--account", account, "--token", token, "--from", from, "--state", join(dataDir, "sms.json")],
      ],
    }),
  );
  await untilReady(child, `http://127.0.0.1:${ports.sms}/api/healthz`);
  return child;
}

/** Waits until the part answers 200 and is accepted. Throws when it ends before, or after a minute. */
export async function untilReady(
  child: Child,
  url: string,
  accept?: (body: string) => boolean,
): Promise<void> {
  const outcome = await waitForHttp(url, child.ended, 60_000, accept);
  if (outcome === "ready") return;
  const tail = child.tail();
  await child.stop();
  throw new OperatorError(`${child.name}: ${outcome}. Its log ${child.log} ends with:\n${tail}`);
}
