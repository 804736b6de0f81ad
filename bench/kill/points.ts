import { withClient } from "@/scripts/lib/database.mjs";
import { pause } from "@/scripts/testing/world";

/**
 * The points in a write's life at which a worker is killed on purpose. The database holds up whoever comes there, by a
 * trigger that exists in this run only, and the killer looks who it is: the product knows nothing of it.
 */
export const points = {
  claimed: { from: "PENDING", to: "SENDING", what: "claimed, before anything is sent" },
  answered: { from: "SENDING", to: "DONE", what: "answered, before the answer is recorded" },
  unclear: { from: "SENDING", to: "UNKNOWN", what: "cut off, before that is recorded" },
  checking: { from: "UNKNOWN", to: "CHECKING", what: "about to read the effect" },
  read: { from: "CHECKING", to: "DONE", what: "effect read, before that is recorded" },
  again: { from: "CHECKING", to: "PENDING", what: "read as absent, before it may be sent again" },
} as const;

export type Point = keyof typeof points;

const holdMs = 1_500;

/** Installs the trigger. Nobody is held up until a point is armed. */
export const installPoints = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(`
      create table kill_point ("from" text not null, "to" text not null);
      create function hold_up() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from kill_point p where p."from" = old.status and p."to" = new.status) then
          perform pg_sleep(${String(holdMs / 1_000)});
        end if;
        return new;
      end $$;
      create trigger kill_points before update of status on "Operation" for each row
        when (old.status is distinct from new.status) execute function hold_up();`);
  });

/**
 * Waits until a worker comes to the point, and answers its name; null when none came in time. The name is what it told
 * the database, by PGAPPNAME.
 */
export const whoComesTo = (url: string, point: Point, withinMs = 3_000): Promise<string | null> =>
  withClient(url, async (client) => {
    let found: string | null = null;
    const { from, to } = points[point];
    await client.query(`insert into kill_point values ($1, $2)`, [from, to]);
    const deadline = Date.now() + withinMs;
    while (found === null && Date.now() < deadline) {
      const { rows } = await client.query<{ name: string }>(
        `select application_name as name from pg_stat_activity
         where wait_event = 'PgSleep' and application_name like 'worker %' limit 1`,
      );
      found = rows[0]?.name ?? null;
      await pause(15);
    }
    await client.query(`delete from kill_point`);
    return found;
  });
