"use client";

import { Ban, CircleCheck, KeyRound, LogOut, UserCog } from "lucide-react";
import type { Trigger } from "@/components/ui/lazy-popup";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { PersonView } from "@/lib/services/people/list";
import { usePeopleActions } from "./people-actions-context";

type PersonMenuProps = { trigger: Trigger; person: PersonView };

export const PersonMenuPopup = ({ trigger, person }: PersonMenuProps) => {
  const act = usePeopleActions();
  const { reasons, disabled, sessions } = person;
  return (
    <Menu trigger={trigger}>
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
