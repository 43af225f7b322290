/** How to stop what was started. */
export interface Undo {
  /** Remembers how to stop something. Once everything was stopped it is stopped at once: it came too late. */
  add(stop: () => Promise<void>): void;
  /** Stops everything, last first. A part that fails to stop does not keep the others running. */
  run(): Promise<void>;
}

/** `onError` is told of parts that fail to stop. */
export function makeUndo(onError: (error: unknown) => void = console.error): Undo {
  const stops: (() => Promise<void>)[] = [];
  let isOver = false;
  const run = async () => {
    isOver = true;
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop().catch(onError);
  };
  return {
    add(stop) {
      stops.push(stop);
      if (isOver) void run();
    },
    run,
  };
}

/** Runs the undo, then waits a little for work that was under way to notice, and undoes what that still started. */
export async function undoAfter(
  undo: Undo,
  work: Promise<unknown> | undefined,
  patienceMs = 5_000,
): Promise<void> {
  await undo.run();
  const settled = Promise.resolve(work).then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([settled, new Promise((done) => setTimeout(done, patienceMs))]);
  await undo.run();
}
