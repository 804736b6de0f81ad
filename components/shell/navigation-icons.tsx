import {
  ArrowRightLeft,
  Handshake,
  History,
  Inbox,
  Layers,
  PackageCheck,
  ScrollText,
  Send,
  Settings,
  Split,
  Webhook,
} from "lucide-react";

const look = { size: 18, strokeWidth: 1.75, "aria-hidden": true } as const;

/** Drawn by the server: they never change, so that no page loads them as code. */
export const navigationIcons = {
  campaigns: <Send {...look} />,
  inbox: <Inbox {...look} />,
  secondary: <Split {...look} />,
  history: <History {...look} />,
  migrations: <ArrowRightLeft {...look} />,
  batches: <Layers {...look} />,
  handovers: <Handshake {...look} />,
  imports: <PackageCheck {...look} />,
  events: <Webhook {...look} />,
  audit: <ScrollText {...look} />,
  settings: <Settings {...look} />,
};
