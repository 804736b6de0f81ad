"use client";

import { useState } from "react";
import { useSettled } from "@/components/ui/use-settled";

/** The last facets that could be read: counts of a moment ago beat none while new ones load or cannot. */
export const useFacets = <Facets>(promise: Promise<Facets | null>): Facets | null => {
  const latest = useSettled(promise);
  const [facets, setFacets] = useState<Facets | null>(null);
  if (latest !== null && latest !== facets) setFacets(latest);
  return facets;
};
