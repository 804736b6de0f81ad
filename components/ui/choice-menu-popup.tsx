"use client";

import { Menu, type MenuChoice, type MenuProps, MenuRadioGroup } from "./menu";

type ChoiceMenuProps = MenuChoice & Omit<MenuProps, "children">;

export const ChoiceMenuPopup = ({ trigger, align = "end", ...choice }: ChoiceMenuProps) => (
  <Menu trigger={trigger} align={align}>
    <MenuRadioGroup {...choice} />
  </Menu>
);
