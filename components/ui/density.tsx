"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { Density } from "@/lib/domain/density";

type Chosen = { density: Density; choose: (density: Density) => void };

const DensityContext = createContext<Chosen>({ density: "comfortable", choose: () => undefined });

export const useDensity = (): Chosen => useContext(DensityContext);

type DensityScopeProps = { initial: Density; className: string; children: ReactNode };

/** How high the rows of every list in it are: an attribute that the server writes, so that nothing jumps while loading. */
export const DensityScope = ({ initial, className, children }: DensityScopeProps) => {
  const [density, choose] = useState(initial);
  return (
    <DensityContext value={{ density, choose }}>
      <div data-density={density} className={className}>
        {children}
      </div>
    </DensityContext>
  );
};
