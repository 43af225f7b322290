import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

/** One mail as it came over the wire: its head, with folded lines joined, and who it was for. */
export type CaughtMail = { to: string; head: string; body: string };

type Behaviour = { refuse: Set<string>; full: Set<string>; failAfter: number | null; answer: string | null };

/** A mail server that keeps what it is given: enough of SMTP for one client that sends. Addresses in `refuse` do not exist, those in `full` take nothing now; `answer` is said to every recipient. */
export async function startSmtpCatcher() {
  const mails: CaughtMail[] = [];
  const behaviour: Behaviour = { refuse: new Set(), full: new Set(), failAfter: null, answer: null };
  const server = createServer((socket) => {
    let to = "";
    let data: string[] | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string) => {
      if (data) {
        if (line !== ".") return void data.push(line.startsWith("..") ? line.slice(1) : line);
        const text = data.join("\r\n");
        data = null;
        const cut = text.indexOf("\r\n\r\n");
        mails.push({ to, head: text.slice(0, cut).replace(/\r\n[ \t]+/g, " "), body: text.slice(cut + 4) });
        return say("250 taken");
      }
      const word = line.slice(0, 4).toUpperCase();
      if (word === "EHLO" || word === "HELO") return say("250 catcher");
      if (word === "RCPT") {
        to = /<([^>]*)>/.exec(line)?.[1] ?? "";
        const isDown = behaviour.failAfter !== null && mails.length >= behaviour.failAfter;
        if (behaviour.answer) return say(behaviour.answer);
        if (behaviour.full.has(to)) return say("452 mailbox full");
        return say(isDown ? "451 try later" : behaviour.refuse.has(to) ? "550 nobody here" : "250 ok");
      }
      if (word === "DATA") {
        data = [];
        return say("354 go on");
      }
      if (word === "QUIT") {
        say("221 bye");
        return socket.end();
      }
      return say("250 ok");
    };
    socket.setEncoding("utf8");
    socket.on("error", () => undefined);
    socket.on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\r\n");
      rest = lines.pop() ?? "";
      lines.forEach(take);
    });
    say("220 catcher");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, behaviour, stop: () => server.close() };
}
