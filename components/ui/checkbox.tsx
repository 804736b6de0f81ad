"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { cx } from "./cx";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "ref"> & { indeterminate?: boolean };

/** Native, so that it costs nothing in a table of a hundred rows; `indeterminate` makes the third state. */
export const Checkbox = ({ indeterminate = false, className, ...rest }: CheckboxProps) => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return <input {...rest} ref={box} type="checkbox" className={cx("check-box", className)} />;
};
