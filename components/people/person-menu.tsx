"use client";

import { MoreHorizontal } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPopup } from "@/components/ui/lazy-popup";
import type { PersonView } from "@/lib/services/people/list";

const Popup = lazyPopup("menu", () => import("./person-menu-popup").then((module) => module.PersonMenuPopup));

/** What can be done to one person; what cannot stays, with the reason. */
export const PersonMenu = ({ person }: { person: PersonView }) => (
  <Popup
    person={person}
    trigger={
      <IconButton label={`Actions for ${person.name}`}>
        <MoreHorizontal size={16} aria-hidden />
      </IconButton>
    }
  />
);
