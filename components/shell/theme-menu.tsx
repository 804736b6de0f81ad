"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { ChoiceMenu } from "@/components/ui/choice-menu";
import { setTheme } from "@/lib/actions/session";
import type { Viewer } from "@/lib/services/context";

type Theme = Viewer["theme"];

const options = [
  { value: "system", label: "Like the system", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
];

const isTheme = (value: string): value is Theme =>
  value === "system" || value === "light" || value === "dark";

export const ThemeMenu = ({ initial }: { initial: Theme }) => {
  const [theme, setChosen] = useState(initial);
  const choose = (next: string) => {
    if (!isTheme(next)) return;
    setChosen(next);
    document.documentElement.dataset.theme = next;
    void setTheme({ theme: next });
  };
  const Icon = options.find((option) => option.value === theme)?.icon ?? Monitor;
  return (
    <ChoiceMenu
      label="Theme"
      value={theme}
      onValueChange={choose}
      options={options}
      trigger={
        <IconButton label="Theme">
          <Icon size={16} aria-hidden />
        </IconButton>
      }
    />
  );
};
