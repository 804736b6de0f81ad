import type { Viewer } from "@/lib/services/context";
import type { OpenBatch } from "@/lib/services/batches/dto";
import type { OpenDowntime } from "@/lib/services/handovers/dto";
import { AccountSwitcher } from "./account-switcher";
import { BatchChip } from "./batch-chip";
import { DowntimeAlarm } from "./downtime-alarm";
import { EnvironmentBadge, EnvironmentBar } from "./environment";
import { MobileNavigation } from "./mobile-navigation";
import type { NavigationEntry } from "./navigation";
import { ThemeMenu } from "./theme-menu";
import { UserMenu } from "./user-menu";

type HeaderProps = {
  viewer: Viewer;
  entries: NavigationEntry[];
  batches: OpenBatch[];
  downtimes: OpenDowntime[];
};

export const Header = ({ viewer, entries, batches, downtimes }: HeaderProps) => (
  <header data-chrome className="sticky top-0 z-30 flex-none border-b border-border bg-surface">
    <EnvironmentBar environment={viewer.account.environment} />
    <div className="flex h-14 items-center gap-2 px-4 sm:px-6">
      <MobileNavigation entries={entries} />
      <div className="-ms-2 flex min-w-0 flex-1">
        <AccountSwitcher account={viewer.account} accounts={viewer.accounts} role={viewer.role} />
      </div>
      <DowntimeAlarm downtimes={downtimes} />
      <BatchChip batches={batches} />
      <EnvironmentBadge environment={viewer.account.environment} />
      <ThemeMenu initial={viewer.theme} />
      <UserMenu name={viewer.name} email={viewer.email} role={viewer.role} />
    </div>
  </header>
);
