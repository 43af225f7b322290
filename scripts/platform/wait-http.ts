/**
 * Asks `url` until it answers 200 with a body that `accept` takes: "ready". Otherwise says why not: the program ended (as `ended` tells) or the time is
 * over, with the last answer.
 */
export async function waitForHttp(
  url: string,
  ended: Promise<string>,
  timeoutMs: number,
  accept: (body: string) => boolean = () => true,
): Promise<string> {
  const end = Date.now() + timeoutMs;
  let last = "it did not answer";
  let over: string | undefined;
  void ended.then((how) => {
    over = how;
  });
  while (Date.now() < end) {
    if (over !== undefined) return over;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      const body = await response.text();
      if (response.status === 200 && accept(body)) return "ready";
      last = `${url} answered ${response.status} ${body.slice(0, 300)}`;
    } catch {
      // Not listening yet.
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return `not ready after ${Math.round(timeoutMs / 1000)} s: ${last}`;
}
