"use client";

import { Columns3 } from "lucide-react";
import { useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import type { Trigger } from "@/components/ui/lazy-popup";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { DensityChoice } from "./density-choice";
import type { ListColumns } from "./use-list-columns";

const { Part: ColumnsDialog } = lazyPart(() =>
  import("./columns-dialog").then((module) => module.ColumnsDialog),
);

type DisplayMenuProps = { trigger: Trigger; columns: ListColumns };

export const DisplayMenuPopup = ({ trigger, columns }: DisplayMenuProps) => {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu trigger={trigger}>
        <MenuItem
          icon={Columns3}
          onSelect={() => {
            setChoosing(true);
          }}
        >
          Columns…
        </MenuItem>
        <MenuSeparator />
        <DensityChoice />
      </Menu>
      {choosing && (
        <ColumnsDialog
          state={columns}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </>
  );
};
