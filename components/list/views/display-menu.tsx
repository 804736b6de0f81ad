"use client";

import { ChevronDown, Columns3, SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem, MenuSeparator } from "@/components/ui/menu-items";
import { DensityChoice } from "./density-choice";
import type { ListColumns } from "./use-list-columns";

const ColumnsDialog = dynamic(() => import("./columns-dialog").then((module) => module.ColumnsDialog));

/** Which columns a list shows, and how high the rows of all lists are. */
export const DisplayMenu = ({ columns }: { columns: ListColumns }) => {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <button type="button" className={buttonClass("secondary", "sm")}>
            <SlidersHorizontal size={14} aria-hidden />
            Display
            <ChevronDown size={14} aria-hidden className="text-muted" />
          </button>
        }
      >
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
