import { setImmediate } from 'node:timers/promises';

/** Time that passes only when everything waits for it. */
export interface VirtualTime {
  readonly now: () => number;
  readonly delay: (ms: number) => Promise<void>;
  /** Lets time pass until `until`, or until nothing waits. */
  readonly run: (until: number) => Promise<void>;
}

interface Wake {
  readonly at: number;
  readonly order: number;
  readonly resolve: () => void;
}

/** Makes a time that begins at `start`, in epoch milliseconds. Whatever is not a wait of it must be over within one turn of the event loop. */
export function createVirtualTime(start: number): VirtualTime {
  let at = start;
  let order = 0;
  const waiting: Wake[] = [];
  return {
    now: () => at,
    delay: (ms) =>
      new Promise((resolve) => {
        order += 1;
        push(waiting, { at: at + ms, order, resolve });
      }),
    run: async (until) => {
      for (;;) {
        await setImmediate();
        const next = waiting[0];
        if (next === undefined || next.at > until) break;
        pop(waiting);
        at = next.at;
        next.resolve();
      }
      at = Math.max(at, until);
    },
  };
}

function isBefore(a: Wake, b: Wake): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

/** Keeps the earliest at the head: a binary heap. */
function push(heap: Wake[], wake: Wake): void {
  let place = heap.length;
  heap.push(wake);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(wake, above)) break;
    heap[place] = above;
    heap[parent] = wake;
    place = parent;
  }
}

function pop(heap: Wake[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const left = heap[place * 2 + 1];
    const right = heap[place * 2 + 2];
    const child = right !== undefined && left !== undefined && isBefore(right, left) ? right : left;
    if (child === undefined || !isBefore(child, last)) break;
    const childPlace = child === left ? place * 2 + 1 : place * 2 + 2;
    heap[place] = child;
    place = childPlace;
  }
  heap[place] = last;
}
