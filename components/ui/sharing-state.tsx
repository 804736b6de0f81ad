import { CircleCheck, CircleX, Clock } from "lucide-react";
import { Badge } from "./badge";
import type { SharingStatus } from "@/lib/domain/campaign";

const looks = {
  PENDING: { word: "Pending", tone: "info", icon: Clock },
  ACCEPTED: { word: "Accepted", tone: "success", icon: CircleCheck },
  DECLINED: { word: "Declined", tone: "warning", icon: CircleX },
} as const;

export const SharingState = ({ status }: { status: SharingStatus }) => {
  const { word, tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
};
