"use client";

import { type SyntheticEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

type PageJumpProps = {
  /** null: nobody knows how many there are, so any number may be asked for. */
  last: number | null;
  onPage: (page: number) => void;
};

/** To a page by its number; one past the end is the last. */
export const PageJump = ({ last, onPage }: PageJumpProps) => {
  const id = useId();
  const [wanted, setWanted] = useState("");
  const go = (event: SyntheticEvent) => {
    event.preventDefault();
    const page = Number(wanted);
    if (!/^[1-9]\d{0,6}$/.test(wanted)) return;
    setWanted("");
    onPage(last === null ? page : Math.min(page, last));
  };
  return (
    <form className="flex items-center gap-2" onSubmit={go}>
      <label htmlFor={id} className="text-muted">
        Page
      </label>
      <span className="w-20">
        <Input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          className="tabular-nums"
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value.replaceAll(/\D/g, ""));
          }}
        />
      </span>
      <Button type="submit" size="sm">
        Go to page
      </Button>
    </form>
  );
};
