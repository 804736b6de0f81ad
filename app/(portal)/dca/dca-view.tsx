"use client";

import dynamic from "next/dynamic";
import { DcaScreen, type DcaScreenProps } from "@/components/dca/dca-screen";

const loadDialogs = () =>
  import("@/components/dialogs/action-dialogs").then((module) => module.ActionDialogs);
const ActionDialogs = dynamic(loadDialogs, { ssr: false });
const warmDialogs = () => void loadDialogs();

/** Brings the list and the action dialogs together; neither knows the other. */
export const DcaView = (props: Omit<DcaScreenProps, "Dialogs" | "warmDialogs">) => (
  <DcaScreen {...props} Dialogs={ActionDialogs} warmDialogs={warmDialogs} />
);
