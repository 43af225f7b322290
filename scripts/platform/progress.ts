/** Where progress lines go. */
export type Print = (line: string) => void;

/** Seconds with one decimal, as shown behind a step. */
export function elapsed(sinceMs: number, nowMs = performance.now()): string {
  return `${((nowMs - sinceMs) / 1000).toFixed(1)} s`;
}

/**
 * Runs one step and prints its name with the time it took. From two seconds on it also shows, every five seconds,
 * that it still runs. `note` may change what is shown behind the name meanwhile.
 */
export async function step<T>(
  print: Print,
  name: string,
  work: (note: (text: string) => void) => Promise<T>,
): Promise<T> {
  const begin = performance.now();
  let detail = "";
  const show = () => print(`  ${name} … ${Math.round((performance.now() - begin) / 1000)} s${detail}`);
  let timer: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    timer = setInterval(show, 5_000);
  }, 2_000);
  try {
    const result = await work((text) => {
      detail = text === "" ? "" : ` (${text})`;
    });
    print(`✓ ${name} ${elapsed(begin)}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(timer);
  }
}
