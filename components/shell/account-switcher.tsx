"use client";

import { Building2, ChevronsUpDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTransition } from "react";
import { Badge } from "@/components/ui/badge";
import { ChoiceMenu } from "@/components/ui/choice-menu";
import { announce } from "@/components/ui/status-region";
import { switchAccount } from "@/lib/actions/session";
import type { Viewer } from "@/lib/services/context";
import { roleName } from "@/lib/domain/roles";

type AccountSwitcherProps = Pick<Viewer, "account" | "accounts" | "role">;

/** Which company one acts for, and in which role. */
export const AccountSwitcher = ({ account, accounts, role }: AccountSwitcherProps) => {
  const path = usePathname();
  const [pending, startTransition] = useTransition();
  const choose = (accountId: string) => {
    if (accountId === account.id) return;
    startTransition(async () => {
      const result = await switchAccount({ accountId, next: path });
      // A full load: nothing of the other company stays in memory.
      if (result.ok) window.location.assign(result.data.next);
      else announce(result.error.sentence);
    });
  };
  const name = (
    <>
      <Building2 size={16} aria-hidden className="flex-none text-muted" />
      <span className="min-w-0 truncate font-medium">{account.name}</span>
      <span className="hidden font-mono text-xs text-muted lg:inline">{account.companyId}</span>
    </>
  );
  return (
    <div className="flex min-w-0 items-center gap-2">
      {accounts.length > 1 ? (
        <ChoiceMenu
          align="start"
          label="Switch company"
          value={account.id}
          onValueChange={choose}
          options={accounts.map((each) => ({
            value: each.id,
            label: each.name,
            hint: `${each.companyId} · ${roleName(each.role)}`,
          }))}
          trigger={
            <button
              type="button"
              aria-busy={pending || undefined}
              aria-label={`Company: ${account.name}. Switch company`}
              className="flex h-8 min-w-0 items-center gap-2 rounded-md px-2 hover:bg-sunken data-popup-open:bg-sunken"
            >
              {name}
              <ChevronsUpDown size={14} aria-hidden className="flex-none text-muted" />
            </button>
          }
        />
      ) : (
        <p className="flex min-w-0 items-center gap-2 px-2">{name}</p>
      )}
      <Badge icon={null} className="max-sm:hidden" title="Your role at this company">
        {roleName(role)}
      </Badge>
    </div>
  );
};
