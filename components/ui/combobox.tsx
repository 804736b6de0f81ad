"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, TriangleAlert, X } from "lucide-react";
import type { RefObject } from "react";
import { cx } from "./cx";
import type { ControlProps } from "./field";
import { controlClass } from "./input";
import { announce } from "./status-region";

export type ComboboxOption = {
  value: string;
  label: string;
  /** Second line and searchable, for example the id. */
  detail?: string;
  /** Why it cannot be chosen; it stays in the list, reachable and explained. */
  reasons?: string[];
  warning?: string | null;
  /** A word beside the label, for example "keeps the rest of the chain". */
  note?: string;
};

export type ComboboxGroup = { label: string; items: ComboboxOption[] };

type OptionComboboxProps = {
  control: ControlProps;
  groups: ComboboxGroup[];
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
  placeholder: string;
  emptyText: string;
  disabled?: boolean;
  inputRef?: RefObject<HTMLInputElement | null>;
};

const matches = (option: ComboboxOption, query: string) =>
  `${option.label} ${option.detail ?? ""}`.toLowerCase().includes(query.trim().toLowerCase());

const blocked = (option: ComboboxOption) => (option.reasons?.length ?? 0) > 0;

const Item = ({ option }: { option: ComboboxOption }) => (
  <Base.Item
    value={option}
    aria-disabled={blocked(option) || undefined}
    className="flex items-start gap-2 rounded-md px-2 py-1.5 text-sm outline-none select-none data-highlighted:bg-sunken"
  >
    <span className="w-4 flex-none">
      <Base.ItemIndicator>
        <Check size={16} aria-hidden />
      </Base.ItemIndicator>
    </span>
    <span className="min-w-0 flex-1">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className={blocked(option) ? "text-muted" : "font-medium"}>{option.label}</span>
        {option.detail && <span className="font-mono text-xs text-muted">{option.detail}</span>}
        {option.note && <span className="text-xs text-success-fg">{option.note}</span>}
      </span>
      {option.reasons?.map((reason) => (
        <span key={reason} className="block text-xs text-muted">
          {reason}
        </span>
      ))}
      {option.warning && (
        <span className="flex items-center gap-1 text-xs text-warning-fg">
          <TriangleAlert size={12} aria-hidden /> {option.warning}
        </span>
      )}
    </span>
  </Base.Item>
);

export const OptionCombobox = ({
  control,
  groups,
  value,
  onValueChange,
  placeholder,
  emptyText,
  disabled = false,
  inputRef,
}: OptionComboboxProps) => (
  <Base.Root
    items={groups}
    value={value}
    onInputValueChange={(_, details) => {
      if (details.reason === "escape-key") details.cancel();
    }}
    onValueChange={(option: ComboboxOption | null, details) => {
      // Escape closes the dialog around it; it does not throw the choice away.
      if (details.reason === "escape-key") {
        details.cancel();
        details.allowPropagation();
      } else if (option && blocked(option)) {
        details.cancel();
        announce(option.reasons?.join(" ") ?? "");
      } else onValueChange(option);
    }}
    filter={matches}
    isItemEqualToValue={(item: ComboboxOption, selected: ComboboxOption) => item.value === selected.value}
    disabled={disabled}
    autoHighlight
  >
    <Base.InputGroup className="relative">
      <Base.Input
        {...control}
        ref={inputRef}
        placeholder={placeholder}
        className={cx(controlClass, "h-8 w-full ps-2.5 pe-16 text-base")}
      />
      <span className="absolute inset-y-0 end-1 flex items-center text-muted">
        <Base.Clear
          aria-label="Clear"
          className="flex size-6 items-center justify-center rounded-sm hover:bg-sunken"
        >
          <X size={14} aria-hidden />
        </Base.Clear>
        <Base.Trigger
          aria-label="Show options"
          className="flex size-6 items-center justify-center rounded-sm hover:bg-sunken"
        >
          <ChevronDown size={16} aria-hidden />
        </Base.Trigger>
      </span>
    </Base.InputGroup>
    <Base.Portal>
      <Base.Positioner sideOffset={4} collisionPadding={8} className="z-60 outline-none">
        <Base.Popup className="w-(--anchor-width) rounded-lg border border-border bg-raised p-1 text-text shadow-popover">
          <Base.Empty>
            <p className="px-2 py-3 text-sm text-muted">{emptyText}</p>
          </Base.Empty>
          <Base.List className="max-h-[min(20rem,calc(var(--available-height)-0.625rem))] overflow-y-auto outline-none">
            {(group: ComboboxGroup) => (
              <Base.Group key={group.label} items={group.items}>
                <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-muted">{group.label}</Base.GroupLabel>
                <Base.Collection>
                  {(option: ComboboxOption) => <Item key={option.value} option={option} />}
                </Base.Collection>
              </Base.Group>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);
