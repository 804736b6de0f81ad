"use client";

import { Menu } from "lucide-react";
import { useState } from "react";
import { Drawer, drawerTrigger } from "@/components/ui/drawer";
import { IconButton } from "@/components/ui/icon-button";
import { Navigation, type NavigationEntry } from "./navigation";

export const MobileNavigation = ({ entries }: { entries: NavigationEntry[] }) => {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      <IconButton
        {...drawerTrigger}
        label="Open navigation"
        aria-expanded={open}
        className="-ms-2 md:hidden"
        onClick={() => {
          setOpen(true);
        }}
      >
        <Menu size={18} aria-hidden />
      </IconButton>
      <Drawer open={open} onClose={close} title="Portage" side="start">
        <Navigation entries={entries} onNavigate={close} />
      </Drawer>
    </>
  );
};
