import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** A message as the outbox shows it. */
export type OutboxMessage = {
  sid: string;
  to: string;
  from: string;
  body: string;
  /** ISO instant. */
  at: string;
};

export type Outbox = { all: () => readonly OutboxMessage[]; add: (message: OutboxMessage) => void };

const kept = 2000;

/** What was sent, newest first; kept in `file`, when one is given, over a restart. */
export function openOutbox(file: string | undefined): Outbox {
  let messages: OutboxMessage[] = file && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  return {
    all: () => messages,
    add: (message) => {
      messages = [message, ...messages].slice(0, kept);
      if (!file) return;
      writeFileSync(`${file}.part`, `${JSON.stringify(messages)}\n`, { mode: 0o600 });
      renameSync(`${file}.part`, file);
    },
  };
}
