import "./globals.css";
import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { StatusRegion } from "@/components/ui/status-region";
import { TooltipHost } from "@/components/ui/tooltip";

export const metadata: Metadata = {
  title: { default: "Portage", template: "%s · Portage" },
  description: "Moves 10DLC campaigns between connectivity partners.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

const themes = ["system", "light", "dark"];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get("portage-theme")?.value ?? "system";
  return (
    <html
      lang="en-US"
      data-theme={themes.includes(chosen) ? chosen : "system"}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <NuqsAdapter>
          <div className="isolate-root">{children}</div>
        </NuqsAdapter>
        <TooltipHost />
        <StatusRegion />
      </body>
    </html>
  );
}
