/** Registry time: runs at the speed of real time, shifted by what was advanced. */
export type Clock = {
  now: () => number;
  realNow: () => number;
  advance: (milliseconds: number) => void;
  offset: () => number;
  restart: (offset: number) => void;
};

export function createClock({ realNow, offset }: { realNow: () => number; offset: number }): Clock {
  let shift = offset;
  return {
    now: () => realNow() + shift,
    realNow,
    advance: (milliseconds) => {
      shift += milliseconds;
    },
    offset: () => shift,
    restart: (next) => {
      shift = next;
    },
  };
}
