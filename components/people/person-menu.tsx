"use client";

import { Ban, CircleCheck, KeyRound, LogOut, MoreHorizontal, UserCog } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-items";
import type { PersonView } from "@/lib/services/people/list";
import { usePeopleActions } from "./people-actions-context";

/** What can be done to one person; what cannot stays, with the reason. */
export const PersonMenu = ({ person }: { person: PersonView }) => {
  const act = usePeopleActions();
  const { reasons, disabled, sessions } = person;
  return (
    <Menu
      trigger={
        <IconButton label={`Actions for ${person.name}`}>
          <MoreHorizontal size={16} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        icon={UserCog}
        reasons={reasons.role}
        onSelect={() => {
          act("role", person);
        }}
      >
        Change role
      </MenuItem>
      <MenuItem
        icon={KeyRound}
        reasons={reasons.link}
        onSelect={() => {
          act("link", person);
        }}
      >
        Make a link for a new password
      </MenuItem>
      <MenuItem
        icon={LogOut}
        reasons={sessions === 0 ? ["This person is not signed in."] : []}
        onSelect={() => {
          act("sessions", person);
        }}
      >
        End sessions
      </MenuItem>
      {disabled ? (
        <MenuItem
          icon={CircleCheck}
          onSelect={() => {
            act("enable", person);
          }}
        >
          Enable again
        </MenuItem>
      ) : (
        <MenuItem
          icon={Ban}
          reasons={reasons.disable}
          onSelect={() => {
            act("disable", person);
          }}
        >
          Disable
        </MenuItem>
      )}
    </Menu>
  );
};
