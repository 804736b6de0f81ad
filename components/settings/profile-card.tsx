import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Enablement, ProfileView } from "@/lib/services/settings/profile";
import { ReadLine } from "./read-line";

const State = ({ value }: { value: boolean | null }) => {
  if (value === null) return <Badge tone="neutral">Not known</Badge>;
  return value ? <Badge tone="success">Enabled</Badge> : <Badge tone="neutral">Not enabled</Badge>;
};

const Grid = ({ enablements }: { enablements: Enablement[] }) => (
  <dl className="grid gap-x-6 sm:grid-cols-2">
    {enablements.map(({ label, value }) => (
      <div key={label} className="flex min-h-10 items-center justify-between gap-4 border-b border-border">
        <dt>{label}</dt>
        <dd>
          <State value={value} />
        </dd>
      </div>
    ))}
  </dl>
);

/** The read-only Enablements of the registry's profile page. */
export const ProfileCard = ({ profile }: { profile: ProfileView }) => (
  <Card
    title="Enablements"
    description={`What TCR has enabled for ${profile.name} (${profile.companyId}). Only TCR changes it, short of the two migration settings.`}
  >
    {profile.enablements === null ? (
      <p className="text-sm text-muted">The profile has not been read from TCR yet.</p>
    ) : (
      <Grid enablements={profile.enablements} />
    )}
    {profile.kind === "DCA" && (
      <p className="text-sm text-muted">
        TCR has no profile of a DCA to read, so only the migration settings are shown.
      </p>
    )}
    <ReadLine readAt={profile.readAt} problem={profile.problem} />
  </Card>
);
