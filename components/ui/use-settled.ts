"use client";

import { useEffect, useState } from "react";

/** The last value of a promise that is replaced from time to time; null until the first came. */
export const useSettled = <T>(promise: Promise<T>): T | null => {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    void promise.then((next) => {
      if (current) setValue(next);
    });
    return () => {
      current = false;
    };
  }, [promise]);
  return value;
};
