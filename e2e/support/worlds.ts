/** Where one stack answers. */
export type World = { url: string; sandbox: string };

/** The world of a worker, by its place among those that run side by side. */
export const worldOf = (parallelIndex: number): World => {
  const worlds = JSON.parse(process.env.PORTAGE_E2E_WORLDS ?? "[]") as World[];
  const world = worlds[parallelIndex];
  if (world === undefined) throw new Error("PORTAGE_E2E_WORLDS is not set: was the global setup left out?");
  return world;
};
