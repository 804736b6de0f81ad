"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/cx";
import { can, type Permission, type Role } from "@/lib/domain/roles";

const tabs: { href: string; label: string; permission: Permission }[] = [
  { href: "/settings/migration", label: "Migration", permission: "campaigns:read" },
  { href: "/settings/profile", label: "Profile", permission: "campaigns:read" },
  { href: "/settings/integrations", label: "Integrations", permission: "integrations:write" },
  { href: "/settings/team", label: "Team", permission: "people:write" },
  { href: "/settings/password", label: "Your password", permission: "campaigns:read" },
];

/** Links, so that each section has an address of its own; those that the role has nothing in are absent. */
export const SettingsTabs = ({ role }: { role: Role }) => {
  const path = usePathname();
  return (
    <nav aria-label="Sections of the settings" data-chrome className="overflow-x-auto border-b border-border">
      <ul className="flex gap-1">
        {tabs
          .filter(({ permission }) => can(role, permission))
          .map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={path === href ? "page" : undefined}
                className={cx(
                  "flex h-10 items-center border-b-2 px-3 font-medium whitespace-nowrap outline-offset-[-2px]",
                  path === href ? "border-accent text-link" : "border-transparent text-muted hover:text-text",
                )}
              >
                {label}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
};
