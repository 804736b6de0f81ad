/** How high the rows of lists are. */
export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

export const readDensity = (text: string): Density =>
  densities.find((each) => each === text) ?? "comfortable";
