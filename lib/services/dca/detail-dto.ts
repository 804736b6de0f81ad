import type { DcaRole, SharingStatus } from "@/lib/domain/campaign";
import type { PartnerRef } from "@/lib/services/partners/dto";

/** A network that the campaign asks for, and the DCA that reaches it; null: nobody does yet. */
export type NetworkView = {
  mnoId: number;
  name: string;
  by: (PartnerRef & { role: DcaRole; accepted: boolean; me: boolean }) | null;
};

/** What a DCA sees of a campaign beyond its neighbors. */
export type DcaDetail = {
  /** Its role where an answer is due, else where it was given. */
  role: DcaRole | null;
  pendingRole: DcaRole | null;
  csp: PartnerRef | null;
  brandEin: string | null;
  /** Null while they have not been read. */
  networks: NetworkView[] | null;
  secondaries: (PartnerRef & { status: SharingStatus; networks: string[] })[];
  /** A secondary that has to answer in the old chain first. */
  holds: PartnerRef | null;
};
